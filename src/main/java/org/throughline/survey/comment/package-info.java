/**
 * What people wrote in their own words.
 *
 * <p>Decisions:
 * <ul>
 * <li>A comment is a copy of what was written, without a key, an order or a day that leads back to the answer it stood in;
 *     those of an anonymous campaign are taken once it is closed and mixed.
 * <li>Nobody but moderators reads a comment before a person released it, and then only what was released of it.
 * <li>Where a comment may be shown is decided by its writers with the engine for small groups, with a minimum of its own.
 * <li>Words of danger are looked for when an answer comes in, and go to a person at once: words, school, day, and no more.
 * <li>Whoever reads comments is in the audit log, page by page.
 * </ul>
 */
package org.throughline.survey.comment;
