/**
 * The audit log as administrators read it: searched, paged in the database, exported, checked.
 *
 * <p>The log is the whole district's, so it is for those who administer a whole one. Reading it leaves no line, taking
 * it away does. Who writes is {@link org.throughline.platform.audit.Audit}, for every module.
 */
package org.throughline.access.audit;
