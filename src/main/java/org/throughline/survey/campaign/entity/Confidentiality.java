package org.throughline.survey.campaign.entity;

/**
 * What a campaign promises: nobody can find out who said what, only one office may with a recorded reason, or the name
 * stands beside the answers.
 */
public enum Confidentiality { ANONYMOUS, CONFIDENTIAL, NAMED }
