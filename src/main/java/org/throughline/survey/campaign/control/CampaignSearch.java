package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.SearchHit;
import org.throughline.platform.SearchSource;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** Finds campaigns by title and code. */
@ApplicationScoped
public class CampaignSearch implements SearchSource {

    @Inject
    CampaignQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    @Override
    public List<SearchHit> find(String words, int most) {
        if (!viewer.may(Can.SEE_SURVEY_RESULTS)) {
            return List.of();
        }
        return queries.named(words, texts.language().code(), most).stream()
                .map(row -> new SearchHit("search.campaign", row.title(), texts.get("survey.state." + row.state(clock.instant())),
                        "/survey/campaign.xhtml?campaign=" + row.id()))
                .toList();
    }
}
