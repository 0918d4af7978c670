package org.throughline.vision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.rest.FieldMissing;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.AdaptationDetails;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentAdaptation;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.MeasureLine;

/** A commitment with its measures, and how schools live it. */
@Path("commitments/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentsResource {

    @Inject
    CommitmentQueries queries;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    CommitmentAdaptation adaptation;

    @Inject
    Texts texts;

    @Context
    UriInfo uri;

    @PathParam("id")
    UUID id;

    @GET
    public Commitment commitment() {
        CommitmentId commitment = new CommitmentId(id);
        CommitmentDetails details = queries.details(commitment, texts.language());
        return new Commitment(id, details.code(), details.title(), details.text(), details.reason(), details.leastEvidence(), details.due().toString(),
                queries.measures(commitment, texts.language()).stream().map(CommitmentsResource::measure).toList());
    }

    @GET
    @Path("adaptations")
    public List<Adaptation> adaptations(@QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("100") int size) {
        return Page.of(adaptations.ofCommitment(new CommitmentId(id), texts.language()), first, size).stream().map(CommitmentsResource::adaptation).toList();
    }

    /** A school proposes how it lives the commitment. */
    @POST
    @Path("adaptations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(Proposal proposal) {
        UUID school = FieldMissing.unlessGiven("school", FieldMissing.unlessGiven("body", proposal).school());
        UUID made = adaptation.propose(new CommitmentId(id), new OrganizationId(school), proposal.how(), proposal.decidedWith());
        return Response.created(uri.getAbsolutePathBuilder().path(made.toString()).build()).entity(adaptation(adaptations.details(made, texts.language()))).build();
    }

    @GET
    @Path("adaptations/{adaptation}")
    public Adaptation one(@PathParam("adaptation") UUID one) {
        return adaptation(adaptations.details(one, texts.language()));
    }

    /** The district agrees to the version that it read. */
    @PUT
    @Path("adaptations/{adaptation}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    public Adaptation agree(@PathParam("adaptation") UUID one, Answer answer) {
        adaptation.agree(one, seen(answer));
        return adaptation(adaptations.details(one, texts.language()));
    }

    /** The district returns it with a reason. */
    @PUT
    @Path("adaptations/{adaptation}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public Adaptation giveBack(@PathParam("adaptation") UUID one, Answer answer) {
        adaptation.returnWith(one, seen(answer), answer.reason());
        return adaptation(adaptations.details(one, texts.language()));
    }

    private static long seen(Answer answer) {
        return FieldMissing.unlessGiven("version", FieldMissing.unlessGiven("body", answer).version());
    }

    private static Measure measure(MeasureLine line) {
        return new Measure(line.id(), line.code(), line.title(), line.kind().name(), line.unit().name(), line.source(), line.aim().baseline(), line.aim().target(),
                line.aim().targetOn().toString(), line.value(), line.n(), line.low(), line.high(), line.asOf() == null ? null : line.asOf().toString(), line.status().key());
    }

    private static Adaptation adaptation(AdaptationDetails details) {
        return new Adaptation(details.id(), details.version(), details.school().value(), details.schoolName(), details.how(), details.decidedWith(),
                details.state().key(), details.since().toString(), details.reason());
    }

    /** What a school sends. */
    public record Proposal(UUID school, String how, String decidedWith) {}

    /** What the district sends: the version it read, and a reason where it returns. */
    public record Answer(Long version, String reason) {}

    /** A commitment with its measures. */
    public record Commitment(UUID id, String code, String title, String text, String reason, String leastEvidence, String due, List<Measure> measures) {}

    /** A measure: value is null where there is none that may be shown, low and high are the 95% interval. */
    public record Measure(UUID id, String code, String title, String kind, String unit, String source, double baseline, double target, String targetOn,
            Double value, Long n, Integer low, Integer high, String asOf, String status) {}

    /** How a school lives it: state proposed, returned, agreed, in-use or revised, since an instant. */
    public record Adaptation(UUID id, long version, UUID school, String schoolName, String how, String decidedWith, String state, String since, String reason) {}
}
