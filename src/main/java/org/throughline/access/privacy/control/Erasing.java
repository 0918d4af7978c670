package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.access.PersonErasure;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.Marks;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.PersonalData.Outcome;
import org.throughline.platform.privacy.Subject;

/** Erases a person: each module its own, and then the name where others wrote it. */
@ApplicationScoped
class Erasing implements PersonErasure {

    private static final int SHORTEST = 4;
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<PersonalData> modules;

    @Inject
    DataCatalog catalog;

    @Inject
    PeopleByName people;

    @Inject
    Audit audit;

    @Override
    public void erase(PersonId person) {
        requireNotHeld(person.value());
        own(subject(person.value()));
        audit.note(null, "person erased by rule", person.toString(), "");
    }

    /** What was done, and what was kept; refuses with {@link UnderLegalHold}. */
    List<Outcome> everywhere(UUID person) {
        requireNotHeld(person);
        Subject subject = subject(person);
        List<Outcome> outcomes = own(subject);
        List<String> names = subject.marks().names().stream().filter(name -> !people.isShared(name, person)).toList();
        List<String> shared = subject.marks().names().stream().filter(name -> !names.contains(name)).toList();
        List<String> addresses = subject.marks().addresses().stream().filter(address -> address.length() >= SHORTEST).toList();
        outcomes.add(new Outcome("words", inWords(names, true) + inWords(addresses, true), false));
        outcomes.add(new Outcome("shared-name", inWords(shared, false), true));
        return outcomes.stream().filter(outcome -> outcome.n() > 0).toList();
    }

    Subject subject(UUID person) {
        Marks marks = Marks.NONE;
        for (PersonalData module : modules) {
            marks = marks.and(module.marks(person));
        }
        return new Subject(person, marks);
    }

    boolean isHeld(UUID person) {
        return SqlRead.of(em, Held.class, "select count(*) from platform.v_held_person where person_id = :person").with("person", person).one().n() > 0;
    }

    private void requireNotHeld(UUID person) {
        if (isHeld(person)) {
            throw new UnderLegalHold();
        }
    }

    private List<Outcome> own(Subject subject) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PersonalData module : modules) {
            outcomes.addAll(module.erase(subject));
        }
        return outcomes;
    }

    /** Where people write; a match is a whole word, whatever its case. Without erasing, it is counted only. */
    private long inWords(Collection<String> marks, boolean erase) {
        if (marks.isEmpty()) {
            return 0;
        }
        String pattern = "(^|[^[:alnum:]])(?:" + marks.stream().map(mark -> SPECIAL.matcher(mark).replaceAll("\\\\$0")).collect(Collectors.joining("|")) + ")(?![[:alnum:]])";
        long found = 0;
        for (DataCatalog.Words words : catalog.words()) {
            String sql = erase
                    ? "update %1$s set %2$s = %3$s %4$s where cast(%2$s as text) ~* :pattern".formatted(words.table(), words.column(), words.replaced(), words.versioned() ? ", version = version + 1" : "")
                    : "select count(*) from %1$s where cast(%2$s as text) ~* :pattern".formatted(words.table(), words.column());
            found += erase ? em.createNativeQuery(sql).setParameter("pattern", pattern).executeUpdate()
                    : SqlRead.of(em, Held.class, sql).with("pattern", pattern).one().n();
        }
        return found;
    }

    record Held(long n) {}
}
