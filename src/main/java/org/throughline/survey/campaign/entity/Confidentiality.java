package org.throughline.survey.campaign.entity;

/** What a campaign promises: nobody knows who took part, or nobody learns who said what. */
public enum Confidentiality { ANONYMOUS, CONFIDENTIAL }
