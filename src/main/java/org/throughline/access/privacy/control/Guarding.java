package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.privacy.PeopleByName;

/** Whose privacy the viewer guards: people of their own district, and rules only where there is no other district. */
@ApplicationScoped
class Guarding {

    @Inject
    Viewer viewer;

    @Inject
    PeopleByName people;

    PeopleByName.Reach reach() {
        Scope scope = viewer.scope(Can.GUARD_PRIVACY);
        return new PeopleByName.Reach(scope.unbounded(), scope.ids());
    }

    /** Refuses who is out of reach as if there were nobody. */
    PeopleByName.Named require(UUID person) {
        return people.find(person, reach()).orElseThrow(NotFound::new);
    }

    void requireEverywhere() {
        if (!viewer.scope(Can.GUARD_PRIVACY).unbounded()) {
            throw new NotYours();
        }
    }

    UUID viewer() {
        return viewer.id().value();
    }
}
