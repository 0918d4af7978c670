package org.throughline.district.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.throughline.district.intake.control.RosterImports;

/** Takes sets of rosters, a zip of OneRoster CSV files, and answers with the job that takes them in. */
@Path("rosters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    @Inject
    RosterImports imports;

    @Context
    UriInfo address;

    @POST
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    public Response zip(@QueryParam("name") String name, @QueryParam("mapping") String mapping, InputStream body) {
        return accepted(imports.receive(name, body, mapping));
    }

    /** As a form sends it: the first part that has a file name. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(@QueryParam("mapping") String mapping, List<EntityPart> parts) {
        EntityPart file = parts.stream().filter(part -> part.getFileName().isPresent()).findFirst().orElseThrow(BadRequestException::new);
        return accepted(imports.receive(file.getFileName().get(), file.getContent(), mapping));
    }

    private Response accepted(UUID job) {
        return Response.accepted(new Started(job)).location(address.getBaseUriBuilder().path("jobs").path(job.toString()).build()).build();
    }

    /** The job to follow. */
    public record Started(UUID job) {}
}
