package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** Answers are only taken, and people only asked, while it is open. */
public class CampaignNotOpen extends Refusal {
}
