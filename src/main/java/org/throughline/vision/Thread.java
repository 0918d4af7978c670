package org.throughline.vision;

import java.util.UUID;
import org.throughline.access.OrganizationId;

/**
 * The thread from a commitment to what serves it in other modules: where it is asked, taught, looked for, shown and
 * told. Each module ties its own things, in its own transaction and under its own permission.
 */
public interface Thread {

    /** What hangs on the thread. */
    enum Kind { SURVEY_ITEM, COURSE, LOOK_FOR, EVIDENCE, STORY }

    /** Ties a thing to a commitment; tied again it keeps its day and takes the new title. */
    void tie(CommitmentId commitment, Kind kind, UUID target, String title);

    /** The same for what only those may see who may see this school. */
    void tie(CommitmentId commitment, Kind kind, UUID target, String title, OrganizationId school);

    /** Ends the tie; that it was there stays on record. */
    void untie(CommitmentId commitment, Kind kind, UUID target);
}
