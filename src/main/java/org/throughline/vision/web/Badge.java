package org.throughline.vision.web;

/** A status as the page shows it: kind and icon for tl:status, and the word. */
public record Badge(String kind, String icon, String word) {}
