package org.throughline.survey.campaign.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/campaigns.xhtml */
@Named
@RequestScoped
public class CampaignsPage {

    private static final int MOST = 200;

    @Inject
    CampaignQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private List<Line> lines;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        Days days = new Days(texts.language().locale(), clock.getZone());
        lines = queries.rows(texts.language().code(), 0, MOST).stream().map(row -> line(row, now, days)).toList();
    }

    private Line line(CampaignRow row, Instant now, Days days) {
        CampaignState state = row.state(now);
        boolean results = state == CampaignState.PUBLISHED || state == CampaignState.OPEN && !runs();
        return new Line(row, state, days.shortDay(row.opensAt()), days.shortDay(row.closesAt().minusSeconds(1)), row.audience() == Audience.ANYONE,
                results ? "results.xhtml?campaign=" + row.id() : "campaign.xhtml?campaign=" + row.id(),
                texts.get("survey.next." + (results ? CampaignState.PUBLISHED : runs() ? state : CampaignState.SCHEDULED)));
    }

    public List<Line> getCurrent() {
        return lines.stream().filter(line -> line.state() == CampaignState.OPEN || line.state() == CampaignState.CLOSED).toList();
    }

    public List<Line> getPlanned() {
        return lines.stream().filter(line -> line.state() == CampaignState.DRAFT || line.state() == CampaignState.SCHEDULED).toList();
    }

    public List<Line> getPast() {
        return lines.stream().filter(line -> line.state() == CampaignState.PUBLISHED).toList();
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    public boolean isRunner() {
        return runs();
    }

    private boolean runs() {
        return viewer.may(Can.RUN_SURVEYS);
    }

    /** A campaign with its state, its days, and what comes next. */
    public record Line(CampaignRow row, CampaignState state, String opens, String closes, boolean anyone, String href, String act) {

        public String kind() {
            return switch (state) {
                case PUBLISHED -> "ok";
                case OPEN, SCHEDULED -> "info";
                case CLOSED -> "warn";
                case DRAFT -> "mute";
            };
        }
    }
}
