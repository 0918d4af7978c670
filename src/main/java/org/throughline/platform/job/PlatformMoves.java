package org.throughline.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** Who started a job or added a file follows the person; the log of what was done does not. */
@ApplicationScoped
class PlatformMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.move("platform.job", "started_by");
        columns.move("platform.text_message", "person_id");
        columns.move("platform.file", "added_by");
        columns.stay("platform.audit", "the log is never changed: it says under which record something was done", "person_id");
    }
}
