package org.throughline.survey.campaign.entity;

/** Where a campaign stands; open and closed follow from its dates, unless it was closed early. */
public enum CampaignState { DRAFT, SCHEDULED, OPEN, CLOSED, PUBLISHED }
