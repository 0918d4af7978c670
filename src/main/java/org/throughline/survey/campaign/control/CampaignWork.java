package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.entity.CampaignState;

/** What surveys wait for: low response before the closing, results that nobody published. */
@ApplicationScoped
class CampaignWork extends ViewersWork {

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration PUBLISHED_WITHIN = Duration.ofDays(14);

    /** Under this share of answers, in per cent, a school hears of it while there is still time. */
    private static final int LOW = 50;

    @Inject
    CampaignQueries queries;

    @Inject
    DomainClock clock;

    CampaignWork() {
        super("survey");
    }

    @Override
    public List<WorkItem> waiting() {
        boolean runs = viewer.may(Can.RUN_SURVEYS);
        if (!runs && !viewer.may(Can.ADAPT_COMMITMENTS)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<WorkItem> items = new ArrayList<>();
        for (CampaignRow row : queries.unfinished(texts.language().code(), now.plus(SOON))) {
            CampaignState state = row.state(now);
            if (state == CampaignState.OPEN && row.invited() > 0 && row.rate() < LOW) {
                items.add(new WorkItem(day(row.closesAt().minusSeconds(1)), texts.of(runs ? "survey.work.low" : "survey.work.low.school", row.title()),
                        texts.of("survey.work.low.detail", row.answered(), row.invited(), row.rate()), link(row), texts.get("survey.work.low.act")));
            } else if (state == CampaignState.CLOSED && runs) {
                Instant closed = row.closedAt() == null ? row.closesAt() : row.closedAt();
                items.add(new WorkItem(day(closed.plus(PUBLISHED_WITHIN)), texts.of("survey.work.publish", row.title()),
                        texts.of("survey.work.publish.detail", row.answered()), link(row), texts.get("survey.work.publish.act")));
            }
        }
        return items;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    private static String link(CampaignRow row) {
        return "/survey/campaign.xhtml?campaign=" + row.id();
    }
}
