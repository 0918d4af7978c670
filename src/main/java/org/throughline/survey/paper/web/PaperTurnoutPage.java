package org.throughline.survey.paper.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.survey.CampaignId;
import org.throughline.survey.paper.control.PaperCounting;

/** What came on paper without a person known, beside the rates of survey/turnout.xhtml. */
@Named
@RequestScoped
public class PaperTurnoutPage {

    @Inject
    PaperCounting counting;

    @Inject
    Viewer viewer;

    /** 0 for whoever does not run surveys. */
    public long ofNobody(String campaign) {
        return viewer.may(Can.RUN_SURVEYS) ? counting.ofNobody(CampaignId.of(campaign)) : 0;
    }
}
