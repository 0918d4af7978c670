package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.privacy.entity.PersonRequest;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.PersonalData.Outcome;
import org.throughline.platform.privacy.PersonalData.Section;
import org.throughline.platform.privacy.Subject;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.RealTime;

/** Makes the file of everything about a person, module by module. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class PersonExporting {

    private static final int DAYS = 7;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<PersonalData> modules;

    @Inject
    Erasing erasing;

    @Inject
    Guarding guarding;

    @Inject
    PersonFile file;

    @Inject
    RequestLines lines;

    @Inject
    @RealTime
    Clock clock;

    /** How far it is: so many modules of so many. */
    public interface Progress {
        void at(int done, int all);
    }

    public void make(UUID id, Progress progress) {
        PersonRequest request = NotFound.unless(em.find(PersonRequest.class, id));
        String name = guarding.require(request.person()).name();
        Subject subject = erasing.subject(request.person());
        List<PersonalData> all = modules.stream().toList();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            progress.at(i, all.size());
            all.get(i).export(subject).stream().filter(section -> !section.rows().isEmpty()).forEach(sections::add);
        }
        Instant now = clock.instant();
        request.ready(file.of(name, sections, Language.ofCode(request.language()).orElse(Language.EN), now), now, now.plus(Duration.ofDays(days())));
        lines.write(id, sections.stream().map(section -> new Outcome(section.key(), section.rows().size(), true)).toList());
    }

    /** As the rule of keeping says. */
    private int days() {
        return SqlRead.of(em, Days.class, "select days from access.retention_rule where kind = 'access.export' and active").first().map(Days::n).orElse(DAYS);
    }

    record Days(int n) {}
}
