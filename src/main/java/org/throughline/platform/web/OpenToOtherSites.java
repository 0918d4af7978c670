package org.throughline.platform.web;

/** Marks a servlet that other sites' pages send forms to by design, as an identity provider does; it proves each by itself. */
public interface OpenToOtherSites extends ActsWithoutSession {}
