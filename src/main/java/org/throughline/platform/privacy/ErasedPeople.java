package org.throughline.platform.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Filled in by the module that takes rosters in: who was erased, and came again with a roster. Nothing of them was taken in. */
public interface ErasedPeople {

    List<Again> cameAgain(PeopleByName.Reach reach);

    /** They stay erased; the next roster that brings them is told of again. */
    void stayErased(UUID person);

    /** The next roster fills them in as if they were new. */
    void takeIn(UUID person);

    /** Somebody without a name, and when they last came. */
    record Again(UUID person, String kind, Instant erasedAt, Instant cameAt) {}
}
