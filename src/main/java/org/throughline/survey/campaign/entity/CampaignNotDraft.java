package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** It is scheduled already; what was announced is not changed under people. */
public class CampaignNotDraft extends Refusal {
}
