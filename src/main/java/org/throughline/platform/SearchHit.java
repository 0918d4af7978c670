package org.throughline.platform;

/**
 * One thing that the search found.
 *
 * @param kind  message key of its kind, such as "search.person"
 * @param title its name
 * @param note  what tells it from others of its name
 * @param link  its page, from the context root
 */
public record SearchHit(String kind, String title, String note, String link) {}
