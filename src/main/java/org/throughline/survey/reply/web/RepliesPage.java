package org.throughline.survey.reply.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.result.web.ResultPlace;

/** survey/replies.xhtml: what was said back to results of a campaign, and which low ones nobody has answered. */
@Named
@RequestScoped
public class RepliesPage extends OneCampaign {

    private static final long serialVersionUID = 1L;

    @Inject
    ReplyQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock today;

    private String school;
    private List<ReplyQueries.Coverage> coverage = List.of();
    private List<ReplyLines.Line> replies = List.of();
    private List<ReplyLines.Low> silent = List.of();
    private List<Turnout> asked = List.of();

    /** @param inView the school in view, "" for all */
    public void load(String inView) {
        load();
        asked = campaigns.turnout(id());
        ResultPlace place = ResultPlace.of(school, inView, asked, viewer);
        school = place.key();
        coverage = queries.coverage(id());
        ReplyLines lines = lines();
        replies = queries.rows(id(), place.school(), texts.language().code()).stream().map(lines::line).toList();
        silent = queries.silent(id(), place.school(), texts.language().code()).stream().map(lines::low).toList();
    }

    private ReplyLines lines() {
        return new ReplyLines(texts, days(), today.today());
    }

    public String getSentence() {
        return queries.sentence(coverage);
    }

    public List<ReplyLines.Place> getPlaces() {
        ReplyLines lines = lines();
        return coverage.stream().map(lines::place).toList();
    }

    public String getPlace() {
        return asked.stream().filter(one -> one.school().toString().equals(school)).findFirst().map(Turnout::name).orElseGet(() -> texts.get("reply.all-schools"));
    }

    public boolean isAnswering() {
        return viewer.may(Can.ANSWER_RESULTS) && getDetails().state() == CampaignState.PUBLISHED
                && ("all".equals(school) ? viewer.scope(Can.ANSWER_RESULTS).whole() : true);
    }

    public boolean isPublished() {
        return getDetails().state() == CampaignState.PUBLISHED;
    }

    public List<ReplyLines.Line> getReplies() {
        return replies;
    }

    public List<ReplyLines.Low> getSilent() {
        return silent;
    }

    public int getLow() {
        return queries.low();
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }
}
