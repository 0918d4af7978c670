package org.throughline.survey.campaign.web;

import java.util.UUID;

/** What pages have in common that start a job for a campaign: after it they tell of the job and lead to it (tl:follow). */
public abstract class FollowedJob extends OneCampaign {

    private String job;

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    /** The outcome that leads to a page about this campaign, which tells of the job. */
    protected String to(String page, UUID started) {
        return to(page) + "&job=" + started;
    }
}
