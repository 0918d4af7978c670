package org.throughline.vision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.vision.control.PlanQueries;

/** Plans and what they promise, in the language of the request. */
@Path("plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    @Inject
    PlanQueries queries;

    @Inject
    Texts texts;

    @GET
    public List<Plan> plans(@QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("100") int size) {
        return Page.of(queries.plans(texts.language()), first, size).stream()
                .map(row -> new Plan(row.id(), row.title(), row.state().name(), row.startsOn().toString(), row.endsOn().toString(),
                        row.adoptedOn() == null ? null : row.adoptedOn().toString())).toList();
    }

    @GET
    @Path("{id}/commitments")
    public List<Commitment> commitments(@PathParam("id") UUID id, @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("100") int size) {
        return Page.of(queries.commitments(id, texts.language()), first, size).stream()
                .map(row -> new Commitment(row.id().value(), row.code(), row.title(), row.text(), row.due().toString(), row.status().key(),
                        row.measures(), row.onTrack(), row.schools(), row.lived(), row.late())).toList();
    }

    /** A plan: days as ISO dates, state DRAFT, CONSULTATION, ADOPTED or CLOSED. */
    public record Plan(UUID id, String title, String state, String startsOn, String endsOn, String adoptedOn) {}

    /** A commitment: status on-track, at-risk, off-track, stale or no-data; counts are of schools that the caller may see. */
    public record Commitment(UUID id, String code, String title, String text, String due, String status,
            long measures, long measuresOnTrack, long schools, long schoolsLivingIt, long followUpsLate) {}
}
