package org.throughline.district.intake.control;

import org.throughline.platform.Refusal;

/** Another set came into force since this one was compared: what was shown is no longer what it would change. */
public class PreviewStale extends Refusal {}
