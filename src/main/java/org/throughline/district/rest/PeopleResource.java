package org.throughline.district.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonDetails;
import org.throughline.district.control.PersonKind;
import org.throughline.district.control.PersonRow;

/** The people of the rosters whom the caller may see. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    PeopleQueries people;

    @GET
    public Listed<PersonRow> list(@QueryParam("words") @DefaultValue("") String words, @QueryParam("kind") PersonKind kind,
            @QueryParam("school") UUID school, @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("50") int size) {
        PeopleFilter filter = new PeopleFilter(words, kind, school);
        return new Listed<>(people.rows(filter, Math.max(0, first), Listed.size(size)), Math.max(0, first), people.count(filter));
    }

    @GET
    @Path("{id}")
    public PersonDetails person(@PathParam("id") UUID id) {
        return people.details(new PersonId(id));
    }
}
