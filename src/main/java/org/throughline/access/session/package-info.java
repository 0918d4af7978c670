/**
 * The sessions of people who signed in, whichever way they came.
 *
 * <p>The HTTP session of a node says who somebody is; the row in {@code access.session} says whether that still holds.
 * It is read in the statement that reads what the person may do, so a session that anybody ends on any node is over
 * with its next request. Ways in call {@link org.throughline.access.session.control.Sessions#begin}.
 */
package org.throughline.access.session;
