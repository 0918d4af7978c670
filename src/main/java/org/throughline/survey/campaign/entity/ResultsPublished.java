package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** Which tables are published is frozen with the results. */
public class ResultsPublished extends Refusal {
}
