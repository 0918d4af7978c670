package org.throughline.survey.transfer.entity;

import org.throughline.platform.Refusal;

/** No translation is saved that the newest edition doesn't have already. */
public class NothingPending extends Refusal {}
