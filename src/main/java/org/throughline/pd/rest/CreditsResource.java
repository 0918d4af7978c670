package org.throughline.pd.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.pd.control.Transcript;
import org.throughline.pd.control.Transcripts;

/** A person's credit: the district's estimate. */
@Path("people/{id}/credits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {

    @Inject
    Transcripts transcripts;

    @GET
    public Transcript credits(@PathParam("id") UUID id) {
        return transcripts.of(new PersonId(id));
    }
}
