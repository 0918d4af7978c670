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
import org.throughline.access.OrganizationId;
import org.throughline.district.control.SchoolDetails;
import org.throughline.district.control.SchoolQueries;
import org.throughline.district.control.SchoolRow;

/** The schools the caller may see. */
@Path("schools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolsResource {

    @Inject
    SchoolQueries schools;

    @GET
    public Listed<SchoolRow> list(@QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("50") int size) {
        return new Listed<>(schools.rows(Math.max(0, first), Listed.size(size)), Math.max(0, first), schools.count());
    }

    @GET
    @Path("{id}")
    public SchoolDetails school(@PathParam("id") UUID id) {
        return schools.details(new OrganizationId(id));
    }
}
