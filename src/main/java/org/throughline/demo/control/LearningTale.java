package org.throughline.demo.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.PersonId;
import org.throughline.pd.control.StaffQueries.StaffRow;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.pd.entity.SectionPlan.Block;

/** Who learned what with whom in the demo's year: drawn by quota from fixed seeds, so that it is the same each time. */
final class LearningTale {

    private static final LocalDate SPRING_OPENS = LocalDate.of(2027, 3, 15);
    private static final int WEEKS_OPEN = 6;
    private static final double ABSENT = 0.03;
    private static final double PARTLY = 0.06;
    private static final double NOT_FINISHED = 0.15;

    /** What stands on the transcript of the teacher whom visitors sign in as, as the course and how its run is called. */
    private static final Set<String> TEACHER_CHOSE = Set.of("C-001|Institute day", "C-135|Group 1", "C-026|Choice day 1, slot 1", "C-043|Choice day 1, slot 2",
            "C-110|Winter", "C-033|Choice day 2, slot 2", "C-085|Choice day 2, slot 3", "C-131|Spring");
    private static final Set<String> TEACHER_SENT = Set.of("C-071|Institute day", "C-103|Fall");
    private static final Set<String> PRINCIPAL_SENT = Set.of("C-127|Institute day", "C-134|Fiscal year 2027");
    /** Left as it was found on the story's day: attendance missing, and credit waiting. */
    private static final String ATTENDANCE_MISSING = "C-084|Choice day 2, slot 3";
    private static final String CREDIT_WAITING = "C-108|Choice day 2, slot 3";
    private static final int NOT_RECORDED = 4;
    /** The teacher was written down for half the time; the list was put right after credit was posted. */
    private static final String CORRECTED = "C-043|Choice day 1, slot 2";

    private final Telling telling;
    private final ZoneId zone;
    private final List<StaffRow> staff;
    private final Map<String, Map<String, String>> courses;
    private final List<Run> runs = new ArrayList<>();
    private final Map<PersonId, List<Run>> busy = new HashMap<>();
    private final Map<Run, List<PersonId>> chosen = new HashMap<>();
    private final Map<Run, List<PersonId>> assigned = new HashMap<>();

    /** One line of sections.csv with its plan; minutes of its course where it has no meetings. */
    record Run(int number, String course, String label, SectionPlan plan, PersonId leader, int registered, int chosenPercent, boolean cancelled, int courseMinutes,
            String audience) {

        String key() {
            return course + "|" + label;
        }

        Instant opensAt() {
            return plan.window().opensAt();
        }

        Instant startsAt() {
            return plan.startsAt();
        }

        Instant endsAt() {
            return plan.endsAt();
        }

        int fewest() {
            return plan.fewestSeats();
        }

        int minutes(int meeting) {
            Block block = plan.meetings().get(meeting);
            return (int) ((block.endsAt().getEpochSecond() - block.startsAt().getEpochSecond()) / 60);
        }

        boolean overlaps(Run other) {
            return plan.meetings().stream().anyMatch(mine -> other.plan.meetings().stream()
                    .anyMatch(theirs -> mine.startsAt().isBefore(theirs.endsAt()) && theirs.startsAt().isBefore(mine.endsAt())));
        }
    }

    /** A seat that somebody takes at a time. */
    record Wish(Run run, Instant at) {}

    LearningTale(Telling telling, ZoneId zone, List<StaffRow> staff) {
        this.telling = telling;
        this.zone = zone;
        this.staff = staff;
        courses = telling.rows("courses.csv").stream().collect(Collectors.toMap(row -> row.get("code"), row -> row));
        List<Map<String, String>> rows = telling.rows("sections.csv");
        for (int i = 0; i < rows.size(); i++) {
            runs.add(run(i, rows.get(i)));
        }
        runs.forEach(run -> reserve(run.leader(), run));
        runs.forEach(this::named);
        runs.forEach(this::draw);
    }

    List<Run> runs() {
        return runs;
    }

    List<PersonId> assigned(Run run) {
        return assigned.getOrDefault(run, List.of());
    }

    /** By person, each person's in the order of the sections; spread over the first two thirds of the window. */
    Map<PersonId, List<Wish>> wishes() {
        Map<PersonId, List<Wish>> wishes = new LinkedHashMap<>();
        Instant today = LocalDate.of(2027, 4, 14).atTime(20, 0).atZone(zone).toInstant();
        for (Run run : runs) {
            List<PersonId> people = chosen.getOrDefault(run, List.of());
            Instant last = run.plan().window().closesAt().isBefore(today) ? run.plan().window().closesAt() : today;
            long span = last.getEpochSecond() - run.opensAt().getEpochSecond();
            for (int i = 0; i < people.size(); i++) {
                Instant at = run.opensAt().plusSeconds(span * 2 / 3 * (i + 1) / (people.size() + 1));
                wishes.computeIfAbsent(people.get(i), one -> new ArrayList<>()).add(new Wish(run, at));
            }
        }
        return wishes;
    }

    /** Minutes of everybody who was in, for one meeting: some come late, some not at all. */
    Map<PersonId, Integer> minutes(Run run, int meeting, int length) {
        List<PersonId> people = new ArrayList<>(chosen.getOrDefault(run, List.of()));
        people.addAll(assigned(run));
        PersonId teacher = telling.person("stf-teacher");
        Collections.shuffle(people, new Random(7L * run.number() + meeting));
        int absent = (int) Math.round(people.size() * (run.plan().meetings().isEmpty() ? NOT_FINISHED : ABSENT));
        int partly = (int) Math.round(people.size() * PARTLY);
        Map<PersonId, Integer> minutes = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            minutes.put(people.get(i), i < absent ? 0 : i < absent + partly ? length - length / 4 / 15 * 15 : length);
        }
        minutes.replaceAll((person, shown) -> person.equals(teacher) ? length : shown);
        if (run.key().equals(CORRECTED)) {
            minutes.put(teacher, length / 2);
        }
        if (run.key().equals(ATTENDANCE_MISSING)) {
            people.subList(people.size() - NOT_RECORDED, people.size()).forEach(minutes::remove);
        }
        return minutes;
    }

    Map<PersonId, Integer> corrections(Run run) {
        return run.key().equals(CORRECTED) ? Map.of(telling.person("stf-teacher"), run.minutes(0)) : Map.of();
    }

    boolean waitsForPosting(Run run) {
        return run.key().equals(ATTENDANCE_MISSING) || run.key().equals(CREDIT_WAITING);
    }

    private Run run(int number, Map<String, String> row) {
        List<Block> blocks = Arrays.stream(row.get("meetings").split(";")).map(String::strip).filter(text -> !text.isEmpty()).map(this::block).toList();
        LocalDate first = LocalDate.parse(row.get("starts_on"));
        LocalDate last = LocalDate.parse(row.get("ends_on"));
        boolean pace = blocks.isEmpty();
        LocalDate opens = first.isAfter(SPRING_OPENS) && !pace ? SPRING_OPENS : first.minusWeeks(WEEKS_OPEN);
        Instant closes = start(pace ? last.minusDays(7) : schoolDaysBefore(first, 2));
        PersonId leader = leader(number, row, blocks);
        SectionPlan plan = new SectionPlan(row.get("title_suffix"), telling.school(row.get("school")), row.get("room"), Integer.parseInt(row.get("seats_min")),
                Integer.parseInt(row.get("seats_max")), new ChoiceWindow(start(opens), closes), pace ? start(first) : null,
                pace ? start(last.plusDays(1)) : null, blocks, Set.of(leader));
        Map<String, String> course = courses.get(row.get("course"));
        return new Run(number, row.get("course"), row.get("title_suffix"), plan, leader, Integer.parseInt(row.get("registered")),
                Integer.parseInt(row.get("self_chosen_percent")), row.get("state_by_today").equals("cancelled"),
                (int) Math.round(Double.parseDouble(course.get("hours")) * 60), course.get("audience"));
    }

    private Block block(String text) {
        LocalDate day = LocalDate.parse(text.substring(0, 10));
        String[] times = text.substring(11).split("-");
        return new Block(at(day, times[0]), at(day, times[1]), "");
    }

    private Instant at(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate schoolDaysBefore(LocalDate day, int days) {
        LocalDate before = day;
        for (int i = 0; i < days; i++) {
            before = before.minusDays(before.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
        }
        return before;
    }

    /** Named leaders are themselves; a coach or a teacher is one of those who are free, at the section's school if there is one. */
    private PersonId leader(int number, Map<String, String> row, List<Block> blocks) {
        String who = row.get("facilitator");
        String key = row.get("course") + "|" + row.get("title_suffix");
        if (who.equals("catalog") || who.equals("council") || key.equals(ATTENDANCE_MISSING) || who.equals("coach") && row.get("school").equals("sch-maple-ridge")) {
            return telling.person("stf-" + who);
        }
        String school = telling.school(row.get("school")).value().toString();
        List<StaffRow> able = staff.stream().filter(one -> who.equals(one.jobClass()) && !one.sourceId().equals("stf-teacher"))
                .sorted(Comparator.comparing((StaffRow one) -> !school.equals(one.schoolId())).thenComparing(StaffRow::sourceId)).toList();
        List<StaffRow> near = able.stream().filter(one -> school.equals(one.schoolId())).toList();
        List<StaffRow> from = near.size() > 3 ? near : able;
        for (int i = 0; i < from.size(); i++) {
            PersonId person = new PersonId(from.get((number * 5 + i) % from.size()).person());
            boolean free = runs.stream().filter(run -> run.leader().equals(person))
                    .noneMatch(run -> run.plan().meetings().stream().anyMatch(mine -> blocks.stream()
                            .anyMatch(theirs -> mine.startsAt().isBefore(theirs.endsAt()) && theirs.startsAt().isBefore(mine.endsAt()))));
            if (free) {
                return person;
            }
        }
        return telling.person("stf-coach");
    }

    private void named(Run run) {
        if (TEACHER_CHOSE.contains(run.key())) {
            seat(chosen, run, telling.person("stf-teacher"));
        }
        if (TEACHER_SENT.contains(run.key())) {
            seat(assigned, run, telling.person("stf-teacher"));
        }
        if (PRINCIPAL_SENT.contains(run.key())) {
            seat(assigned, run, telling.person("stf-principal"));
            seat(assigned, run, telling.person("stf-principal2"));
        }
    }

    private void draw(Run run) {
        int choosing = Math.round(run.registered() * run.chosenPercent() / 100f);
        List<StaffRow> pool = new ArrayList<>(staff.stream().filter(one -> LearningAudience.fits(run.audience(), one) && !LearningAudience.named(one)).toList());
        Collections.shuffle(pool, new Random(31L * run.number() + 1));
        if (pool.size() < run.registered()) {
            staff.stream().filter(one -> !pool.contains(one) && !LearningAudience.named(one)).forEach(pool::add);
        }
        for (StaffRow one : pool) {
            PersonId person = new PersonId(one.person());
            int in = chosen.getOrDefault(run, List.of()).size();
            if (in + assigned(run).size() >= run.registered()) {
                break;
            }
            if (free(person, run)) {
                seat(in < choosing ? chosen : assigned, run, person);
            }
        }
    }

    private boolean free(PersonId person, Run run) {
        return busy.getOrDefault(person, List.of()).stream().noneMatch(other -> other.course().equals(run.course()) || other.overlaps(run));
    }

    private void seat(Map<Run, List<PersonId>> seats, Run run, PersonId person) {
        seats.computeIfAbsent(run, one -> new ArrayList<>()).add(person);
        reserve(person, run);
    }

    private void reserve(PersonId person, Run run) {
        busy.computeIfAbsent(person, one -> new ArrayList<>()).add(run);
    }
}
