package org.throughline.community.control;

import static org.throughline.platform.privacy.Seen.ALL_STAFF;
import static org.throughline.platform.privacy.Whose.STAFF;
import static org.throughline.platform.privacy.Whose.STUDENTS;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Source;

/** Stories are annotated; they may name people who agreed to it. */
@ApplicationScoped
class StoryData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared
                .element("story.words").of(STUDENTS, STAFF).from(Source.STAFF).seenBy(ALL_STAFF).kept("record")
                .element("story.consent").of(STUDENTS, STAFF).from(Source.STAFF).seenBy(ALL_STAFF).kept("record");
    }
}
