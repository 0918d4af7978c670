package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Fills every school to the numbers of its line in the school table. */
final class Seats {

    /** For ten English learners, four more children hear another language at home and have left the program. */
    private static final double REACHED_PROFICIENCY = 0.4;

    /** In the order of {@link Language#OTHERS}. */
    private static final double[] USUAL_MIX = {62, 12, 10, 10, 6};
    private static final double[] HAWTHORN_MIX = {94, 2, 1, 2, 1};

    /** Of sixteen families: with a usual response rate they are a group just too small to be shown. */
    private static final int ARABIC_AT_MAPLE_RIDGE = 17;

    private final Random random;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<Language, Map<School, Integer>> neighbors = new EnumMap<>(Language.class);

    private Seats(Random random) {
        this.random = random;
    }

    static List<Seat> filled(Random random) {
        Seats filling = new Seats(random);
        // elementary schools first: older children then live where younger ones do who speak the same language
        School.of(Level.ELEMENTARY).forEach(filling::fill);
        School.ALL.stream().filter(school -> school.level() != Level.ELEMENTARY).forEach(filling::fill);
        return filling.seats;
    }

    private void fill(School school) {
        List<Language> languages = languages(school);
        List<String> grades = grades(school);
        Set<Integer> disability = drawn(school.disabilityCount(), school.enrollment());
        List<School> homes = School.of(Level.ELEMENTARY).stream().filter(home -> home.leadsTo(school)).toList();
        Collections.shuffle(grades, random);
        for (int i = 0; i < school.enrollment(); i++) {
            Language language = languages.get(i);
            School home = home(homes, language);
            seats.add(new Seat(seats.size() + 1, school, grades.get(i), language, i < school.englishLearnerCount(),
                    disability.contains(i), home));
            if (school.equals(home)) {
                neighbors.computeIfAbsent(language, any -> new HashMap<>()).merge(home, 1, Integer::sum);
            }
        }
    }

    /** Those who speak another language come first. */
    private List<Language> languages(School school) {
        int others = (int) Math.round(school.englishLearnerCount() * (1 + REACHED_PROFICIENCY));
        List<Language> languages = new ArrayList<>();
        int[] parts = speakers(school, others);
        for (int i = 0; i < parts.length; i++) {
            languages.addAll(Collections.nCopies(parts[i], Language.OTHERS.get(i)));
        }
        Collections.shuffle(languages, random);
        languages.addAll(Collections.nCopies(school.enrollment() - others, Language.ENGLISH));
        return languages;
    }

    private static int[] speakers(School school, int others) {
        if (school.equals(School.HAWTHORN)) {
            return Shares.of(others, HAWTHORN_MIX);
        }
        if (!school.equals(School.MAPLE_RIDGE)) {
            return Shares.of(others, USUAL_MIX);
        }
        int arabic = Language.OTHERS.indexOf(Language.ARABIC);
        double[] mix = USUAL_MIX.clone();
        mix[arabic] = 0;
        int[] parts = Shares.of(others - ARABIC_AT_MAPLE_RIDGE, mix);
        parts[arabic] = ARABIC_AT_MAPLE_RIDGE;
        return parts;
    }

    private List<String> grades(School school) {
        List<String> names = school.level().grades();
        double[] weights = names.stream().mapToDouble(grade -> 95 + random.nextInt(11)).toArray();
        int[] sizes = Shares.of(school.enrollment(), weights);
        List<String> grades = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            grades.addAll(Collections.nCopies(sizes[i], names.get(i)));
        }
        return grades;
    }

    private Set<Integer> drawn(int count, int of) {
        Set<Integer> drawn = new HashSet<>();
        while (drawn.size() < count) {
            drawn.add(random.nextInt(of));
        }
        return drawn;
    }

    private School home(List<School> homes, Language language) {
        double[] weights = homes.stream().mapToDouble(home -> weight(home, language)).toArray();
        double draw = random.nextDouble() * Arrays.stream(weights).sum();
        int chosen = 0;
        while (draw >= weights[chosen]) {
            draw -= weights[chosen++];
        }
        return homes.get(chosen);
    }

    private double weight(School home, Language language) {
        Map<School, Integer> speakers = neighbors.getOrDefault(language, Map.of());
        return speakers.getOrDefault(home, 1);
    }
}
