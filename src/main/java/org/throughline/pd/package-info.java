/**
 * Professional learning: what staff may learn, who holds a seat in it, who was there, and the credit that follows.
 *
 * <p>A course is a reusable offer, a section one run of it, a meeting a dated block of a section. What a section is now
 * (scheduled, open, full, running, completed, cancelled) is never stored: it follows from its dates and what people did.
 * A seat is taken under a lock of the section's row, and the database guards seats and window once more.
 *
 * <p>Attendance and credit are lines that are only ever added. Credit is the ledger: minutes, posted once for each
 * person and section; when attendance changes afterwards, the posted line is reversed and a new one written. Whether a
 * person chose the seat or was assigned to it goes with the credit, and is what the commitment "half of PD hours
 * self-chosen" is measured by.
 */
package org.throughline.pd;
