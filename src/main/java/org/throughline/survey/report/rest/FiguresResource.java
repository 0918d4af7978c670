package org.throughline.survey.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.access.OrganizationId;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.FigureQueries;

/** Everything published of a campaign's items and commitments, for programs. Where hidden is true there are no numbers. */
@Path("campaigns/{id}/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private static final int MOST = 1000;

    @Inject
    FigureQueries figures;

    @GET
    @Operation(summary = "Published figures of items and commitments, by place and group",
            description = "Axis is empty for everybody, else language, group, grade or level; after 'level ' groups begin with the level and a bar, and with a plus several hidden ones are told together.")
    public Page figures(@PathParam("id") String id, @QueryParam("school") UUID school, @QueryParam("axis") String axis, @QueryParam("code") String code,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first, @QueryParam("size") @DefaultValue("200") @Min(1) @Max(MOST) int size) {
        List<FigureQueries.Row> rows = figures.page(CampaignId.of(id), school == null ? null : new OrganizationId(school), axis, code, Math.max(0, first), Math.min(MOST, Math.max(1, size)));
        return new Page(rows.isEmpty() ? 0 : rows.get(0).total(), rows.stream().map(row -> new Figure(row.school(), row.schoolName(), row.axis(), row.group(),
                row.kind().equals("ITEM") ? "item" : "commitment", row.subject(), row.code(), row.hidden(), row.n(),
                row.shares().isEmpty() ? null : row.shares(), row.mean(), row.favorable(), row.low(), row.high(),
                row.coded().name(), row.asOf())).toList());
    }

    /** How many there are in all, and those of this page. */
    public record Page(long total, List<Figure> figures) {}

    /** One figure. School is null for all schools together. */
    public record Figure(UUID school, String schoolName, String axis, String group, String kind, UUID subject, String code, boolean hidden, Integer n, List<Integer> shares, Double mean,
            Integer favorable, Integer low, Integer high, String coded, LocalDate asOf) {}
}
