package org.throughline.district.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.throughline.district.intake.control.CountRow;
import org.throughline.district.intake.control.Hold;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ImportRow;
import org.throughline.district.intake.control.RosterDecisions;
import org.throughline.district.intake.control.RosterImports;

/** Takes sets of rosters, a zip of OneRoster CSV files; a job reads and compares each, and it is committed or discarded. */
@Path("rosters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    @Inject
    RosterImports imports;

    @Inject
    RosterDecisions decisions;

    @Inject
    ImportQueries queries;

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

    /** What became of a set, by kind and with the reasons why it needs a person. */
    @GET
    @Path("{id}")
    public RosterImport set(@PathParam("id") UUID id) {
        return new RosterImport(queries.row(id), queries.counts(id), queries.holds(id));
    }

    /** Brings a set that waits into force. What the guard holds needs a reason. */
    @POST
    @Path("{id}/commit")
    public Response commit(@PathParam("id") UUID id, @QueryParam("reason") String reason) {
        return accepted(decisions.commit(id, reason), id);
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") UUID id, @QueryParam("reason") String reason) {
        decisions.discard(id, reason);
    }

    private Response accepted(UUID job) {
        return accepted(job, queries.ofJob(job));
    }

    private Response accepted(UUID job, UUID set) {
        return Response.accepted(new Started(job, set)).location(address.getBaseUriBuilder().path("jobs").path(job.toString()).build()).build();
    }

    /** The job to follow, and the set it works on. */
    public record Started(UUID job, UUID set) {}

    /** A set, its kinds of rows in the order of import, and what holds it. */
    public record RosterImport(ImportRow set, List<CountRow> kinds, List<Hold> holds) {}
}
