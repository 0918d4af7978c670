package org.throughline.access.wall.control;

import org.throughline.platform.Refusal;

/** It was agreed to or declined already. */
public class GlassDecided extends Refusal {}
