package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.SearchHit;
import org.throughline.platform.SearchSource;
import org.throughline.platform.text.Texts;

/** Finds schools and people by parts of their names. */
@ApplicationScoped
public class PeopleSearch implements SearchSource {

    @Inject
    PeopleQueries people;

    @Inject
    SchoolQueries schools;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Override
    public List<SearchHit> find(String words, int most) {
        List<SearchHit> hits = new ArrayList<>();
        if (viewer.may(Can.SEE_PEOPLE)) {
            schools.named(words, most).forEach(school -> hits.add(new SearchHit("search.school", school.name(),
                    texts.of("district.students.n", school.students()), "/district/school.xhtml?id=" + school.id())));
            people.rows(new PeopleFilter(words, null, null), 0, most).forEach(person -> hits.add(new SearchHit("search.person", person.name(),
                    Stream.of(texts.get("district.kind." + person.kind()), person.schools()).filter(note -> note != null).collect(Collectors.joining(" · ")),
                    "/district/person.xhtml?id=" + person.id())));
        }
        return hits;
    }
}
