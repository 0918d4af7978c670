/**
 * What the district tells its people: stories of what worked, and of what was honestly learned where it did not.
 *
 * <p>A story is written as a draft and published by those who tell stories. It hangs on the thread of its commitment
 * from the day it is published. Nothing is published before those who can be recognized have agreed, nor in one
 * language only.
 *
 * <p>Thin as yet: bulletins, events and ideas will live here.
 */
package org.throughline.community;
