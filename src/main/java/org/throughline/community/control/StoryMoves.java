package org.throughline.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** Stories follow who wrote them. */
@ApplicationScoped
class StoryMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.move("community.story", "written_by");
    }
}
