package org.throughline.pd.entity;

/** How a person came to a seat: by own choice, or because somebody assigned it. */
public enum Origin { CHOSEN, ASSIGNED }
