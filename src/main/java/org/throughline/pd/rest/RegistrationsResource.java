package org.throughline.pd.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.pd.control.LearningQueries;
import org.throughline.pd.control.SectionRow;

/** One's own seats. */
@Path("registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {

    @Inject
    LearningQueries queries;

    @GET
    @Path("mine")
    public List<SectionRow> mine() {
        return queries.seats();
    }
}
