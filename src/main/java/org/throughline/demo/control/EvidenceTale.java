package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.evaluation.control.EvidenceKeeping;
import org.throughline.evaluation.control.EvidenceQueries;
import org.throughline.evaluation.control.EvidenceQueries.Sort;
import org.throughline.evaluation.control.EvidenceRow;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.evaluation.control.LookForQueries.CommitmentName;
import org.throughline.evaluation.entity.Consent;
import org.throughline.evaluation.entity.Evidence.Piece;
import org.throughline.evaluation.entity.EvidenceKind;
import org.throughline.evaluation.entity.Strength;
import org.throughline.platform.Slice;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;

/** Evidence of the year, added by the principals of its schools, a few pieces with their file. */
@ApplicationScoped
class EvidenceTale {

    private static final String DRAWN = "png:";

    @Inject
    EvidenceKeeping keeping;

    @Inject
    EvidenceQueries queries;

    @Inject
    LookForQueries lookFors;

    void tell(Telling telling) throws Exception {
        List<Map<String, String>> rows = telling.rows("evidence.csv");
        for (Map<String, String> row : rows) {
            OrganizationId school = telling.school(row.get("school"));
            telling.as(telling.principalOf(row.get("school")), LocalDate.parse(row.get("added_on")), () -> {
                if (!titles(school).contains(row.get("title"))) {
                    add(row, school);
                }
                return null;
            });
        }
    }

    private Set<String> titles(OrganizationId school) {
        return queries.rows(school, null, new Slice<>(0, 500, Sort.ADDED, true), Language.EN).stream().map(EvidenceRow::title).collect(Collectors.toCollection(HashSet::new));
    }

    private void add(Map<String, String> row, OrganizationId school) {
        Map<String, CommitmentId> commitments = lookFors.commitments(Language.EN).stream().collect(Collectors.toMap(CommitmentName::code, CommitmentName::id));
        Piece piece = new Piece(row.get("title"), row.get("claim"), EvidenceKind.valueOf(word(row, "kind")), row.get("source"), commitments.get(row.get("commitment")), school,
                Strength.valueOf(word(row, "strength")), Consent.valueOf(word(row, "consent")));
        String content = row.get("file_content");
        if (content.isEmpty()) {
            keeping.add(piece);
        } else {
            byte[] bytes = content.startsWith(DRAWN) ? DrawnPicture.bars(content.substring(DRAWN.length())) : content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
            keeping.add(piece, row.get("file_name"), bytes);
        }
    }

    private static String word(Map<String, String> row, String column) {
        return row.get(column).toUpperCase(Locale.ROOT);
    }
}
