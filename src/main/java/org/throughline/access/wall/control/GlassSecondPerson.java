package org.throughline.access.wall.control;

import org.throughline.platform.Refusal;

/** The one who agrees must be somebody else: neither who asked nor whom it concerns. */
public class GlassSecondPerson extends Refusal {}
