package org.throughline.evaluation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.evaluation.control.EvidenceQueries;
import org.throughline.evaluation.control.EvidenceQueries.Sort;
import org.throughline.platform.Slice;
import org.throughline.platform.text.Texts;

/** Evidence at the caller's schools. */
@Path("evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private static final int MOST = 500;

    @Inject
    EvidenceQueries queries;

    @Inject
    Texts texts;

    /** Newest first; commitment is a code such as T3. */
    @GET
    public List<Piece> evidence(@QueryParam("school") UUID school, @QueryParam("commitment") String commitment,
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("100") int size) {
        Slice<Sort> slice = new Slice<>(Math.max(0, first), Math.min(MOST, Math.max(1, size)), Sort.ADDED, true);
        return queries.rows(school == null ? null : new OrganizationId(school), commitment, slice, texts.language()).stream()
                .map(row -> new Piece(row.id().value(), row.title(), row.claim(), row.kind().name(), row.source(), row.commitment(), row.school(),
                        row.strength().name(), row.consent().name(), row.addedAt(), row.open() && row.file() != null ? "/files/" + row.file() : null))
                .toList();
    }

    /** A piece; file is an address, null where there is none or it is closed. */
    public record Piece(UUID id, String title, String claim, String kind, String source, String commitment, String school, String strength,
            String consent, Instant addedAt, String file) {}
}
