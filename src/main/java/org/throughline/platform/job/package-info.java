/**
 * Work that takes longer than a person waits: Jakarta Batch jobs whose progress is kept and shown, and small tasks that
 * run again and again on one node at a time.
 */
package org.throughline.platform.job;
