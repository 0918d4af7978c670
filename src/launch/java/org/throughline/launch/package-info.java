/**
 * Starts the application for a person with nothing but a JDK: a PostgreSQL of its own, then Open Liberty.
 *
 * <p>{@link org.throughline.launch.Launcher} runs inside Maven and only hands on; everything is held by the
 * {@link org.throughline.launch.Supervisor}, a process in a session of its own. Ctrl-C would otherwise reach the
 * database and the server at once, and the server would lose its database while it finishes its work. The supervisor
 * stops both in order when its standard input ends, so even a killed Maven leaves nothing running; what a killed
 * supervisor leaves is found by pid files at the next start.
 *
 * <p>Nothing of this is part of the WAR.
 */
package org.throughline.launch;
