package org.throughline.demo.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Gives the seats of a household their students. */
final class Students {

    private static final double FREE_RATHER_THAN_REDUCED = 0.86;

    /** The last digits of the year in which this year's kindergarten graduates. */
    private static final int CLASS_OF_KINDERGARTEN = 39;

    private final Random random;
    private final Names names;
    private final Logins logins = new Logins();

    private Students(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    /** In the order of their numbers. */
    static List<Student> of(List<Household> households, Random random) {
        Students enrolling = new Students(random);
        Map<Seat, String> lunches = lunches(households);
        List<Student> students = new ArrayList<>();
        for (Household household : households) {
            Set<String> atHome = new HashSet<>();
            household.guardians().forEach(guardian -> atHome.add(guardian.givenName()));
            for (Seat seat : household.seats()) {
                Student student = enrolling.student(seat, household, atHome, lunches.getOrDefault(seat, "paid"));
                atHome.add(student.givenName());
                students.add(student);
            }
        }
        students.sort(Comparator.comparingInt(student -> student.seat().number()));
        return students;
    }

    // by the need of the family, so that brothers and sisters mostly have the same
    private static Map<Seat, String> lunches(List<Household> households) {
        Map<School, List<Seat>> seats = new HashMap<>();
        households.stream()
                .sorted(Comparator.comparingDouble(Household::need).reversed())
                .flatMap(household -> household.seats().stream())
                .forEach(seat -> seats.computeIfAbsent(seat.school(), any -> new ArrayList<>()).add(seat));
        Map<Seat, String> lunches = new HashMap<>();
        seats.forEach((school, ranked) -> {
            int free = (int) (school.lunchCount() * FREE_RATHER_THAN_REDUCED);
            ranked.subList(0, free).forEach(seat -> lunches.put(seat, "free"));
            ranked.subList(free, school.lunchCount()).forEach(seat -> lunches.put(seat, "reduced"));
        });
        return lunches;
    }

    private Student student(Seat seat, Household household, Set<String> atHome, String lunch) {
        Sex sex = Sex.drawn(random);
        String givenName = names.given(household.heritage(), sex, atHome);
        int years = Level.yearsAfterKindergarten(seat.grade());
        String login = logins.next(Digits.of(2, CLASS_OF_KINDERGARTEN - years)
                + Logins.plain(givenName).charAt(0) + Logins.plain(household.familyName()));
        return new Student(seat, household, givenName, sex, birthDate(years), lunch, login);
    }

    // five years old by September 1 when kindergarten begins; preschool takes two years of children
    private LocalDate birthDate(int yearsAfterKindergarten) {
        return LocalDate.of(2020, 9, 2).minusYears(yearsAfterKindergarten)
                .plusDays(random.nextInt(yearsAfterKindergarten < 0 ? 729 : 364));
    }
}
