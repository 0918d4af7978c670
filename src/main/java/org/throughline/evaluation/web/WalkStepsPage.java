package org.throughline.evaluation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.evaluation.control.Debriefing;
import org.throughline.evaluation.control.WalkPlanning;

/** evaluation/walk.xhtml: the next step of a walk, for those who plan. */
@Named
@RequestScoped
public class WalkStepsPage {

    @Inject
    WalkPage walk;

    @Inject
    WalkPlanning planning;

    @Inject
    Debriefing debriefing;

    @Inject
    Viewer viewer;

    private String statement;

    public boolean isPlanner() {
        return viewer.may(Can.PLAN_WALKS) && viewer.scope(Can.PLAN_WALKS).whole();
    }

    public String begin() {
        planning.begin(walk.walkId());
        return walk.here();
    }

    public String debrief() {
        debriefing.debrief(walk.walkId(), walk.seen(), statement);
        return walk.here();
    }

    public String share() {
        debriefing.share(walk.walkId());
        return walk.here();
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
