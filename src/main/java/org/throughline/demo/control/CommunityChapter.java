package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.community.StoryId;
import org.throughline.community.control.StoryQueries;
import org.throughline.community.control.StoryTelling;
import org.throughline.community.control.StoryTelling.Draft;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryText;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;

/** Stories of the year; the last two still wait as drafts, one of them for a family’s consent. */
@ApplicationScoped
public class CommunityChapter implements Chapter {

    private static final String TELLER = "communications";
    private static final LocalDate FIRST = LocalDate.of(2027, 4, 1);
    private static final LocalDate LAST_DRAFTS = LocalDate.of(2027, 4, 13);
    private static final int DAYS_BETWEEN = 1;
    private static final int DRAFTS = 2;

    @Inject
    StoryTelling telling;

    @Inject
    StoryQueries queries;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String title() {
        return "Stories";
    }

    @Override
    public void tell(Telling tale) throws Exception {
        List<Map<String, String>> rows = tale.rows("stories.csv");
        Map<String, CommitmentId> commitments = new HashMap<>();
        Set<String> there = tale.as(TELLER, FIRST, () -> {
            queries.commitments(Language.EN).forEach(commitment -> commitments.put(commitment.code(), commitment.id()));
            Set<String> titles = new HashSet<>();
            queries.published(null, null, null, Language.EN, 0, 500).forEach(row -> titles.add(row.title()));
            queries.drafts(Language.EN).forEach(row -> titles.add(row.title()));
            return titles;
        });
        for (int i = 0; i < rows.size(); i++) {
            tale.step("Stories", i, rows.size());
            Map<String, String> row = rows.get(i);
            boolean draft = i >= rows.size() - DRAFTS;
            if (!there.contains(row.get("title_en"))) {
                StoryConsent consent = i == rows.size() - 1 ? StoryConsent.ASKED : StoryConsent.GIVEN;
                tale.as(TELLER, draft ? LAST_DRAFTS : FIRST.plusDays((long) DAYS_BETWEEN * i), () -> {
                    StoryId id = telling.write(story(tale, row, commitments, consent));
                    if (!draft) {
                        telling.publish(id);
                    }
                    return null;
                });
            }
        }
    }

    private static Draft story(Telling tale, Map<String, String> row, Map<String, CommitmentId> commitments, StoryConsent consent) {
        return new Draft(StoryKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), tale.school(row.get("school")), commitments.get(row.get("commitment")),
                new StoryText(row.get("title_en"), row.get("title_es"), row.get("text_en"), row.get("text_es"), row.get("how_to_try_en"), ""), consent);
    }
}
