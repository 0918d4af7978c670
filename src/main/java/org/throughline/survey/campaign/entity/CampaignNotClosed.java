package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** Results are published once nobody can answer any more. */
public class CampaignNotClosed extends Refusal {
}
