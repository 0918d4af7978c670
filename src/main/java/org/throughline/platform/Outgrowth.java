package org.throughline.platform;

import java.util.UUID;

/**
 * Filled in by modules: one sort of thing that something said elsewhere can grow into, such as a school's adaptation of a
 * commitment. Whoever makes it keeps where it came from and shows the way back; who asks keeps what became of it.
 */
public interface Outgrowth {

    /** What it becomes, such as "adaptation": part of keys of texts. */
    String kind();

    /** Whether the current viewer may make one of this. */
    boolean possible(Ground ground);

    /**
     * Makes it in the caller's transaction, under its own permission.
     *
     * @param what what is to be, in the words of the person who makes it
     * @param how  with whom, or how it was decided
     */
    Grown grow(Ground ground, String what, String how);

    /**
     * What it grows out of.
     *
     * @param source     the sort of thing, such as "survey-reply"
     * @param title      what it is called, for the way back
     * @param link       where it is, from the context root
     * @param commitment the commitment it is about, null for none
     * @param school     the school, null for the whole district
     */
    record Ground(String source, UUID id, String title, String link, UUID commitment, UUID school) {}

    /** What was made, and where it is, from the context root. */
    record Grown(UUID id, String title, String link) {}
}
