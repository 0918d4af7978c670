package org.throughline.survey.campaign.control;

/** Whether an invitation was answered, in one place for all that watch a campaign: the condition on the row named i. */
final class Participation {

    static final String ANSWERED = "i.answered";

    private Participation() {}
}
