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
 * What is told of people beside their confidential answers: nothing that published figures hide, for whoever takes the answers
 * reads those too and would subtract. A school is told where none of its figures is hidden; all others are told as none, and
 * nothing else of their people. Within a school home languages are told only where none of theirs is hidden and so many people
 * share each of them, and all else only if so many share each combination: were it decided person by person, the gaps would
 * name whoever is alone.
 */
public final class Blurring {

    private static final String EVERYBODY = "";
    private static final String LANGUAGE = "language";

    private final int least;
    private final Map<String, Map<String, Boolean>> hidden;
    private final Set<String> nowhere = new HashSet<>();
    private final Set<String> withLanguage = new HashSet<>();
    private final Set<String> withAll = new HashSet<>();

    /**
     * @param school   "" where none is kept
     * @param language at home
     * @param spoken   in which somebody answered
     */
    public record Person(String school, String grade, String language, String group, String spoken) {}

    /** @param hidden by school and axis, whether any figure of it is hidden; none where nothing is published */
    public Blurring(List<Person> people, int least, Map<String, Map<String, Boolean>> hidden) {
        this.least = least;
        this.hidden = hidden;
        Map<String, List<Person>> schools = people.stream().collect(Collectors.groupingBy(Person::school));
        hideSmall(schools);
        Map<String, List<Person>> told = new HashMap<>();
        people.forEach(person -> told.computeIfAbsent(school(person), key -> new ArrayList<>()).add(person));
        told.forEach((school, there) -> {
            if (!school.isEmpty() && shown(school, LANGUAGE) && enough(there, Person::language)) {
                withLanguage.add(school);
                if (!hidden.get(school).containsValue(true) && enough(there, person -> List.of(person.language(), person.grade(), person.group(), person.spoken()))) {
                    withAll.add(school);
                }
            }
        });
    }

    private void hideSmall(Map<String, List<Person>> schools) {
        List<Map.Entry<String, List<Person>>> bySize = new ArrayList<>(schools.entrySet());
        bySize.sort(Comparator.comparing((Map.Entry<String, List<Person>> one) -> one.getValue().size()).thenComparing(Map.Entry::getKey));
        schools.keySet().stream().filter(school -> !school.isEmpty() && !shown(school, EVERYBODY)).forEach(nowhere::add);
        int together = schools.getOrDefault("", List.of()).size() + nowhere.stream().mapToInt(school -> schools.get(school).size()).sum();
        for (Map.Entry<String, List<Person>> one : bySize) {
            boolean small = one.getValue().size() < least || together > 0 && together < least;
            if (small && !one.getKey().isEmpty() && nowhere.add(one.getKey())) {
                together += one.getValue().size();
            }
        }
    }

    /** Where nothing is published of an axis, nothing else is told of it either. */
    private boolean shown(String school, String axis) {
        return Boolean.FALSE.equals(hidden.getOrDefault(school, Map.of()).get(axis));
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
