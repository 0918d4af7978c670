package org.throughline.district.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.throughline.district.control.PersonRow;
import org.throughline.district.control.TeamRow;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** Words of the rosters as people say them, in the viewer's language; a word nobody knows stays as it is. */
@ApplicationScoped
public class Words {

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    public String of(String group, String word) {
        if (word == null || word.isEmpty()) {
            return "";
        }
        String text = texts.get("district." + group + "." + word);
        return text.startsWith("???") ? word : text;
    }

    /** What a person is, in a word: the grade of a student, the job of staff. */
    String of(PersonRow person) {
        return switch (person.kind()) {
            case STUDENT -> of("grade", person.grade());
            case STAFF -> "principal".equals(person.role()) || person.jobClass() == null ? of("role", person.role()) : of("job", person.jobClass());
            case GUARDIAN -> of("role", person.role());
        };
    }

    /** A team by its grade or subject, a learning community by its own name. */
    String of(TeamRow team) {
        return switch (team.kind()) {
            case GRADE -> texts.of("people.team.of", of("grade", team.key()));
            case SUBJECT -> texts.of("people.team.of", team.key());
            case PLC -> team.name();
        };
    }

    String language(String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(texts.language().locale());
    }

    /** Day and time of the district. */
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.language().locale())
                .withZone(clock.getZone()).format(at);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern(texts.language().code().equals("es") ? "d 'de' MMMM" : "MMMM d", texts.language().locale())
                .withZone(clock.getZone()).format(at);
    }
}
