package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.result.control.CountingAnew;
import org.throughline.survey.result.control.ResultTables;
import org.throughline.survey.result.entity.PublishedSet;
import org.throughline.survey.result.entity.PublishedSet.Down;

/** survey/published-set.xhtml: the closed set of tables that a campaign publishes. */
@Named
@ViewScoped
public class PublishedSetPage extends FollowedJob {

    @Inject
    CampaignPlanning planning;

    @Inject
    ResultTables tables;

    @Inject
    CountingAnew counting;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    private boolean schools;
    private boolean levels;
    private Down language;
    private Down group;
    private Down grade;

    @Override
    public void load() {
        super.load();
        PublishedSet set = tables.of(id());
        schools = set.schools();
        levels = set.levels();
        language = set.language();
        group = set.group();
        grade = set.grade();
    }

    public String save() {
        planning.publishAs(id(), seenVersion(), new PublishedSet(schools, levels, language, group, grade));
        return to("published-set");
    }

    public String recount() {
        return to("published-set", counting.start(id()));
    }

    /** Whether counts can be made anew: they are from the first answer on. */
    public boolean isCounting() {
        return viewer.may(Can.RUN_SURVEYS) && getDetails().state() != CampaignState.DRAFT && getDetails().state() != CampaignState.SCHEDULED;
    }

    /** What counting anew came to the last time, in a sentence or two. */
    public String getCounted() {
        return counting.last(id()).map(last -> texts.of("tables.recount.last", days().shortDay(last.at()), last.by(), last.answers(), last.responses()) + " "
                + (last.differing() == 0 ? texts.get("tables.recount.same") : texts.of("tables.recount.differing", last.differing())))
                .orElseGet(() -> texts.get("tables.recount.never"));
    }

    public boolean isFrozen() {
        return getDetails().state() == CampaignState.PUBLISHED;
    }

    public boolean isDeciding() {
        return !isFrozen() && viewer.may(Can.RUN_SURVEYS);
    }

    public List<Down> getDowns() {
        return List.of(Down.values());
    }

    public int getMinimum() {
        return minimum;
    }

    public boolean isSchools() {
        return schools;
    }

    public void setSchools(boolean schools) {
        this.schools = schools;
    }

    public boolean isLevels() {
        return levels;
    }

    public void setLevels(boolean levels) {
        this.levels = levels;
    }

    public Down getLanguage() {
        return language;
    }

    public void setLanguage(Down language) {
        this.language = language;
    }

    public Down getGroup() {
        return group;
    }

    public void setGroup(Down group) {
        this.group = group;
    }

    public Down getGrade() {
        return grade;
    }

    public void setGrade(Down grade) {
        this.grade = grade;
    }
}
