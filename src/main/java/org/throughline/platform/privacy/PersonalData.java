package org.throughline.platform.privacy;

import java.util.List;
import java.util.UUID;

/** Filled in once by each module: what it keeps of one person, to be handed out or erased. In the caller's transaction. */
public interface PersonalData {

    /** Under which names, addresses and numbers this module knows the person, so that they are found in words too. */
    default Marks marks(UUID person) {
        return Marks.NONE;
    }

    /** Everything the module keeps of the person, in sections a person can read; empty ones are left out. */
    List<Section> export(Subject subject);

    /** Erases what may go and tells what was done, and what was kept and why. */
    List<Outcome> erase(Subject subject);

    /**
     * Rows of one sort.
     *
     * @param key     its title is {@code export.<key>}
     * @param columns their titles are {@code export.column.<name>}
     */
    record Section(String key, List<String> columns, List<List<Object>> rows) {}

    /**
     * What became of some rows.
     *
     * @param what {@code erasure.<what>} says what was done, or what was kept and for what reason
     */
    record Outcome(String what, long n, boolean kept) {}
}
