package org.throughline.survey.bank.entity;

import org.throughline.platform.Refusal;

/** Two wordings are the same, or known to mean the same already. */
public class EquivalentAlready extends Refusal {}
