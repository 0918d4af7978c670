package org.throughline.district.roster.control;

/** In which order a file writes its dates, where that was said beforehand. */
public enum DateOrder {

    /** 2026-08-27 or 8/27/2026, told apart by their look. */
    USUAL,

    /** 27/8/2026 or 27.8.2026. */
    DAY_FIRST
}
