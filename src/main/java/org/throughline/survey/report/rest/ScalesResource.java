package org.throughline.survey.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.ScaleQueries;

/** Everything published of a campaign's scales, for programs. Where hidden is true there are no numbers. */
@Path("campaigns/{id}/scales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScalesResource {

    @Inject
    ScaleQueries scales;

    @Inject
    Texts texts;

    @GET
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

    /** Alpha is null where too few answered all items; score is null where there is none. */
    public record Scale(UUID id, String name, int items, Double alpha, String gate, Score score, List<OfSchool> schools, List<OfWave> waves) {}

    /** From 0, the least favorable, to 100, with its 95% interval. */
    public record Score(boolean hidden, Integer n, Integer score, Integer low, Integer high, String coded) {}

    public record OfSchool(UUID school, String name, Score score) {}

    public record OfWave(UUID campaign, String title, Instant opensAt, Score score) {}
}
