package org.throughline.insight.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.insight.control.CellView;
import org.throughline.insight.control.ThroughlineQueries;
import org.throughline.insight.entity.Source;

/** The throughline, cell by cell. */
@Path("throughline")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ThroughlineResource {

    @Inject
    ThroughlineQueries queries;

    @GET
    public List<CellLine> map(@QueryParam("school") UUID school) {
        return queries.map(school == null ? null : new OrganizationId(school)).stream().map(CellLine::of).toList();
    }

    /** One commitment at one school; number is null unless the verdict is VALUE or ALONE. */
    public record CellLine(UUID school, String schoolName, UUID commitment, String code, String verdict, Integer number, int gap, List<SourceLine> sources) {

        static CellLine of(CellView view) {
            String verdict = view.cell().verdict().name();
            boolean shown = verdict.equals("VALUE") || verdict.equals("ALONE");
            return new CellLine(view.schoolId(), view.school(), view.commitmentId(), view.code(), verdict,
                    shown ? view.cell().weakest().map(Source::value).orElse(null) : null, view.cell().gap(),
                    view.cell().sources().stream().map(SourceLine::of).toList());
        }
    }

    /** One source; value, n and interval are null where it has none to show. */
    public record SourceLine(String source, String state, Integer value, Long n, Integer low, Integer high, LocalDate asOf) {

        static SourceLine of(Source source) {
            return new SourceLine(source.kind().name(), source.state().name(), source.value(), source.n(), source.low(), source.high(), source.asOf());
        }
    }
}
