package org.throughline.access;

import java.util.Set;
import java.util.UUID;

/**
 * A wall around single things, such as a coach's notes. Only the people inside may know of them; for everybody else,
 * administrators included, they are not there. The one way in is breaking the glass (see access.wall).
 *
 * <p>A module raises the wall in the transaction that makes the thing, takes {@link #INSIDE} into every query that could
 * give a walled thing, and asks {@link #require} in every use case on one.
 */
public interface Wall {

    /** A condition on the thing's id; the query binds :viewer to the viewer's id. Formatted with the column. */
    String INSIDE = "exists (select 1 from access.v_inside w where w.thing = %s and w.person_id = :viewer and (w.until is null or w.until > now()))";

    /**
     * Raises a wall around a thing, or names anew who is inside.
     *
     * @param kind      what sort of thing, such as coaching-note; the glass is broken for a person and a kind
     * @param concerned whom it is about; that alone does not put them inside
     */
    void raise(UUID thing, String kind, PersonId concerned, Set<PersonId> inside);

    /** Refuses whoever is not inside as if the thing were not there; who looks through broken glass leaves a line in the log. */
    void require(UUID thing);

    /** A sort of walled thing, filled in by modules so that people can ask for it; texts under wall.kind. */
    interface Kind {

        String key();
    }
}
