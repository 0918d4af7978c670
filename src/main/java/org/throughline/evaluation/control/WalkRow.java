package org.throughline.evaluation.control;

import java.time.LocalDate;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.entity.WalkState;

/**
 * A walk as far as the viewer sees it.
 *
 * @param schools   of the viewer's that it goes to
 * @param planned   visits planned in them
 * @param done      visits done in them
 * @param doubled   of these, rated by two observers
 * @param pattern   what the team agreed on; empty until the viewer may read it
 */
public record WalkRow(WalkId id, long version, String name, String focus, LocalDate opensOn, LocalDate closesOn, WalkState state,
        int schools, int planned, int done, int doubled, int lookFors, String pattern, boolean everySchool) {

    public int perCent() {
        return planned == 0 ? 0 : Math.min(100, (int) Math.round(100.0 * done / planned));
    }

    public boolean walking() {
        return state == WalkState.WALKING;
    }
}
