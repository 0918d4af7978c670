package org.throughline.evaluation.control;

import static org.throughline.platform.privacy.Seen.ALL_STAFF;
import static org.throughline.platform.privacy.Seen.DISTRICT_LEADERS;
import static org.throughline.platform.privacy.Seen.OBSERVERS;
import static org.throughline.platform.privacy.Seen.SCHOOL_LEADERS;
import static org.throughline.platform.privacy.Whose.STAFF;
import static org.throughline.platform.privacy.Whose.STUDENTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.Source;

/** Walks know rooms, not teachers: what tells of people is who observed, and the words of notes and evidence. */
@ApplicationScoped
class WalkData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared
                .element("walk.observer").of(STAFF).from(Source.STAFF).seenBy(OBSERVERS, DISTRICT_LEADERS).kept("record")
                .element("walk.notes").of(STAFF, STUDENTS).from(Source.STAFF).seenBy(OBSERVERS, SCHOOL_LEADERS, DISTRICT_LEADERS).kept("record")
                .element("evidence.words").of(STUDENTS, STAFF).from(Source.STAFF).seenBy(ALL_STAFF).kept("evaluation.withdrawn-evidence")
                .element("evidence.consent").of(STUDENTS).from(Source.STAFF).seenBy(ALL_STAFF).kept("evaluation.withdrawn-evidence");
        List.of("anchor", "walk_plan", "walk_look_for").forEach(table -> declared.table("evaluation." + table).rest(Nobody.LOOK_FORS));
        declared.table("evaluation.agreement").rest(Nobody.FIGURES);
    }
}
