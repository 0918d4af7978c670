package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** Another record stands for one of the two already. */
public class MergedAlready extends Refusal {}
