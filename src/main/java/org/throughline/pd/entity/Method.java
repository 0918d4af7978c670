package org.throughline.pd.entity;

/** How attendance was taken: from a list, or by the person with a code that was shown. */
public enum Method { ROSTER, CODE }
