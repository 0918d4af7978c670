package org.throughline.survey.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.FigureQueries;
import org.throughline.survey.report.control.ReportsStart;
import org.throughline.survey.result.control.ScaleQueries;

/** Everything published of a campaign, for programs. Where hidden is true there are no numbers. */
@Path("campaigns/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private static final int MOST = 1000;

    @Inject
    FigureQueries figures;

    @Inject
    ScaleQueries scales;

    @Inject
    ReportsStart reports;

    @Inject
    Texts texts;

    @GET
    @Path("figures")
    @Operation(summary = "Published figures of items and commitments, by place and group",
            description = "Axis is empty for everybody, else language, group, grade or level; after 'level ' groups begin with the level and a bar, and with a plus several hidden ones are told together.")
    public Page figures(@PathParam("id") String id, @QueryParam("school") UUID school, @QueryParam("axis") String axis, @QueryParam("code") String code,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first, @QueryParam("size") @DefaultValue("200") @Min(1) @Max(MOST) int size) {
        List<FigureQueries.Row> rows = figures.page(CampaignId.of(id), school == null ? null : new OrganizationId(school), axis, code, Math.max(0, first), Math.min(MOST, Math.max(1, size)));
        return new Page(rows.isEmpty() ? 0 : rows.get(0).total(), rows.stream().map(row -> new Figure(row.school(), row.schoolName(), row.axis(), row.group(),
                row.kind().equals("ITEM") ? "item" : "commitment", row.subject(), row.code(), row.hidden(), row.n(),
                row.shares() == null || row.shares().isEmpty() ? null : Arrays.stream(row.shares().split(",")).map(Integer::valueOf).toList(), row.favorable(), row.low(), row.high(),
                row.coded().name(), row.asOf())).toList());
    }

    @GET
    @Path("scales")
    @Operation(summary = "Scales with Cronbach's alpha, all schools together, by school, and in earlier waves", description = "A scale whose gate is DO_NOT_REPORT has no scores.")
    public List<Scale> scales(@PathParam("id") String id) {
        CampaignId campaign = CampaignId.of(id);
        String language = texts.language().code();
        List<ScaleQueries.SchoolScore> schools = scales.schools(campaign);
        List<ScaleQueries.Wave> waves = scales.waves(campaign, language);
        return scales.scales(campaign, language).stream().map(scale -> new Scale(scale.id(), scale.name(), scale.items(), scale.alpha(), scale.gate().name(),
                !scale.reported() || scale.hidden() == null ? null : new Score(scale.hidden(), scale.n(), scale.score(), scale.low(), scale.high(), scale.coded().name()),
                !scale.reported() ? List.of() : schools.stream().filter(one -> scale.id().equals(one.scale()))
                        .map(one -> new OfSchool(one.school(), one.name(), new Score(one.hidden(), one.n(), one.score(), one.low(), one.high(), one.coded().name()))).toList(),
                !scale.reported() ? List.of() : waves.stream().filter(one -> one.scale().equals(scale.id()))
                        .map(one -> new OfWave(one.campaign(), one.title(), one.opensAt(), new Score(one.hidden(), one.n(), one.score(), one.low(), one.high(), one.coded().name()))).toList())).toList();
    }

    @POST
    @Path("reports")
    @Operation(summary = "Makes the reports of all schools as files, in a job", description = "Follow it at /api/v1/jobs/{id}.")
    public Response make(@PathParam("id") String id, @QueryParam("language") @DefaultValue("en") String language) {
        UUID job = reports.start(CampaignId.of(id), Language.ofCode(language).orElseThrow(NotFound::new));
        return Response.accepted(new Started(job)).build();
    }

    /** How many there are in all, and those of this page. */
    public record Page(long total, List<Figure> figures) {}

    /** One figure. School is null for all schools together. */
    public record Figure(UUID school, String schoolName, String axis, String group, String kind, UUID subject, String code, boolean hidden, Integer n, List<Integer> shares, Integer favorable,
            Integer low, Integer high, String coded, LocalDate asOf) {}

    /** Alpha is null where too few answered all items; score is null where there is none. */
    public record Scale(UUID id, String name, int items, Double alpha, String gate, Score score, List<OfSchool> schools, List<OfWave> waves) {}

    /** From 0, the least favorable, to 100, with its 95% interval. */
    public record Score(boolean hidden, Integer n, Integer score, Integer low, Integer high, String coded) {}

    public record OfSchool(UUID school, String name, Score score) {}

    public record OfWave(UUID campaign, String title, Instant opensAt, Score score) {}

    public record Started(UUID job) {}
}
