package org.throughline.district.attribute.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.throughline.district.attribute.control.AttributeFile;
import org.throughline.district.attribute.control.AttributeIntake;
import org.throughline.district.attribute.control.AttributeKind;
import org.throughline.district.attribute.control.AttributeQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Texts;

/** Takes files of people's attributes as CSV: handed in, looked at, and committed or discarded. */
@Path("attributes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributesResource {

    private static final int PROBLEMS = 1_000;

    @Inject
    AttributeIntake intake;

    @Inject
    AttributeQueries queries;

    @Inject
    Texts texts;

    @Context
    UriInfo address;

    /**
     * Hands a file in. Mode is delta for changes only, or bulk for the complete list, which ends what it lacks. With
     * commit=true it is put in force at once, unless too much would end or its columns are not known: then it waits.
     */
    @POST
    @Path("{kind}")
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public Response receive(@PathParam("kind") String kind, @QueryParam("mode") @DefaultValue("delta") String mode, @QueryParam("name") String name,
            @QueryParam("commit") boolean commit, InputStream body) {
        if (!mode.equals("delta") && !mode.equals("bulk")) {
            throw new BadRequestException();
        }
        UUID id = intake.receive(AttributeKind.ofPath(kind).orElseThrow(NotFound::new), mode.equals("bulk"), name, body);
        if (commit) {
            intake.commit(id, false);
        }
        return Response.created(address.getBaseUriBuilder().path("attributes/files").path(id.toString()).build()).entity(file(id.toString())).build();
    }

    @GET
    @Path("files/{id}")
    public File file(@PathParam("id") String id) {
        UUID asked = Ids.parse(id);
        List<Problem> problems = queries.problems(asked, 0, PROBLEMS).stream().map(problem -> new Problem(problem.line(), problem.column(), problem.value(),
                problem.refused(), texts.of(problem.key(), problem.line(), problem.column(), problem.value()))).toList();
        return new File(queries.file(asked), queries.problems(asked), problems);
    }

    @POST
    @Path("files/{id}/commit")
    public File commit(@PathParam("id") String id, @QueryParam("anyway") boolean anyway) {
        intake.commit(Ids.parse(id), anyway);
        return file(id);
    }

    @DELETE
    @Path("files/{id}")
    public void discard(@PathParam("id") String id) {
        intake.discard(Ids.parse(id));
    }

    /** A file, the number of its problems, and the first thousand of them. */
    public record File(AttributeFile file, long problems, List<Problem> first) {}

    /** A problem in words of the caller's language. */
    public record Problem(int line, String column, String value, boolean refused, String text) {}
}
