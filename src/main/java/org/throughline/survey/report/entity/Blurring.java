package org.throughline.survey.report.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of people beside their confidential answers. Within a school home languages are told only if so many people
 * share each of them, and all else only if so many share each combination: were it decided person by person,
 * the gaps would name whoever is alone. Small schools are told as none, together with the next smallest until they are enough.
 */
public final class Blurring {

    private final int least;
    private final Set<String> nowhere = new HashSet<>();
    private final Set<String> withLanguage = new HashSet<>();
    private final Set<String> withAll = new HashSet<>();

    /**
     * @param school   "" where none is kept
     * @param language at home
     * @param spoken   in which somebody answered
     */
    public record Person(String school, String grade, String language, String group, String spoken) {}

    public Blurring(List<Person> people, int least) {
        this.least = least;
        Map<String, List<Person>> schools = people.stream().collect(Collectors.groupingBy(Person::school));
        hideSmall(schools);
        Map<String, List<Person>> told = new HashMap<>();
        people.forEach(person -> told.computeIfAbsent(school(person), key -> new ArrayList<>()).add(person));
        told.forEach((school, there) -> {
            if (enough(there, Person::language)) {
                withLanguage.add(school);
                if (enough(there, person -> List.of(person.language(), person.grade(), person.group(), person.spoken()))) {
                    withAll.add(school);
                }
            }
        });
    }

    private void hideSmall(Map<String, List<Person>> schools) {
        List<Map.Entry<String, List<Person>>> bySize = new ArrayList<>(schools.entrySet());
        bySize.sort(Comparator.comparing((Map.Entry<String, List<Person>> one) -> one.getValue().size()).thenComparing(Map.Entry::getKey));
        int hidden = schools.getOrDefault("", List.of()).size();
        for (Map.Entry<String, List<Person>> one : bySize) {
            if (!one.getKey().isEmpty() && (one.getValue().size() < least || hidden > 0 && hidden < least)) {
                nowhere.add(one.getKey());
                hidden += one.getValue().size();
            }
        }
    }

    private boolean enough(List<Person> people, java.util.function.Function<Person, Object> alike) {
        return people.stream().collect(Collectors.groupingBy(alike, Collectors.counting())).values().stream().allMatch(count -> count >= least);
    }

    private String school(Person person) {
        return nowhere.contains(person.school()) ? "" : person.school();
    }

    /** What may be told; "" for what may not. */
    public Person told(Person person) {
        String school = school(person);
        boolean all = withAll.contains(school);
        return new Person(school, all ? person.grade() : "", withLanguage.contains(school) ? person.language() : "", all ? person.group() : "", all ? person.spoken() : "");
    }
}
