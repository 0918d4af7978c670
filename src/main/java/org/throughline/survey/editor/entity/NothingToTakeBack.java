package org.throughline.survey.editor.entity;

import org.throughline.platform.Refusal;

/** There is no step before, or after, the present one. */
public class NothingToTakeBack extends Refusal {}
