package org.throughline.evaluation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.throughline.access.OrganizationId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.CoverageRow;
import org.throughline.evaluation.control.PatternRow;
import org.throughline.evaluation.control.VisitRow;
import org.throughline.evaluation.control.WalkQueries;
import org.throughline.evaluation.control.WalkRow;
import org.throughline.platform.text.Texts;

/** Learning walks as patterns, within the caller's schools. */
@Path("walks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalksResource {

    @Inject
    WalkQueries queries;

    @Inject
    Texts texts;

    @GET
    public List<Walk> walks() {
        return queries.walks().stream().map(WalksResource::walk).toList();
    }

    /** A walk with its coverage by school and, for the school asked for or all of the caller's, what was seen. */
    @GET
    @Path("{id}")
    public WalkInFull walk(@PathParam("id") UUID id, @QueryParam("school") UUID school) {
        WalkId walk = new WalkId(id);
        return new WalkInFull(walk(queries.walk(walk)), queries.coverage(walk).stream().map(WalksResource::coverage).toList(),
                queries.pattern(walk, organization(school), texts.language()).stream().map(WalksResource::pattern).toList());
    }

    /** The visits by their numbers, newest first. */
    @GET
    @Path("{id}/visits")
    public List<Visit> visits(@PathParam("id") UUID id, @QueryParam("school") UUID school,
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("100") int size) {
        return queries.visits(queries.walk(new WalkId(id)).id(), organization(school), Math.max(0, first), Math.max(1, size)).stream()
                .map(WalksResource::visit).toList();
    }

    private static OrganizationId organization(UUID school) {
        return school == null ? null : new OrganizationId(school);
    }

    private static Walk walk(WalkRow row) {
        return new Walk(row.id().value(), row.name(), row.focus(), row.opensOn(), row.closesOn(), row.state().name(), row.schools(), row.planned(),
                row.done(), row.doubled(), row.pattern());
    }

    private static Coverage coverage(CoverageRow row) {
        return new Coverage(row.school().value(), row.name(), row.planned(), row.done(), row.doubled());
    }

    private static Pattern pattern(PatternRow row) {
        return new Pattern(row.lookFor(), row.code(), row.commitment(), row.title(), List.of(row.level0(), row.level1(), row.level2(), row.level3()),
                row.unjudged(), row.perCent(), row.low(), row.high(), row.alpha(), row.verdict().name());
    }

    private static Visit visit(VisitRow row) {
        return new Visit(row.id().value(), row.school(), row.number(), row.band().name(), row.on(), row.minutes(), row.doubled());
    }

    /** A walk in a list. */
    public record Walk(UUID id, String name, String focus, LocalDate opensOn, LocalDate closesOn, String state, int schools, int planned,
            int done, int doubleRated, String pattern) {}

    /** A walk with what it saw. */
    public record WalkInFull(Walk walk, List<Coverage> coverage, List<Pattern> pattern) {}

    /** Visits done of those planned at a school. */
    public record Coverage(UUID school, String name, int planned, int done, int doubleRated) {}

    /** One look-for: visits by level from 0 to 3, per cent seen with its interval, agreement of observers. */
    public record Pattern(UUID lookFor, String code, String commitment, String title, List<Integer> levels, int unjudged, Integer perCent,
            Integer low, Integer high, Double alpha, String verdict) {}

    /** A visit by its number. */
    public record Visit(UUID id, String school, int number, String gradeBand, LocalDate on, Integer minutes, boolean doubleRated) {}
}
