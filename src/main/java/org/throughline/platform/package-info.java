/**
 * What every module stands on and no user ever asked for: clocks, migrations, the mail outbox, jobs, files, audit,
 * messages and locales, paging, refusals, the light pages.
 *
 * <p>Technical only: nothing here knows a school, a survey or a commitment. Where the platform shows something that
 * only modules know (what waits for a person, what a search finds), it holds a small interface and they fill it in.
 */
package org.throughline.platform;
