package org.throughline.demo.control;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.control.VisitRecord.Noted;
import org.throughline.evaluation.control.VisitRecord.Rated;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.Subject;

/** What the visits of one window saw, worked out from the story's shares: levels, second observers, notes, hours. */
final class WalkTale {

    private static final List<Subject> YOUNG = List.of(Subject.LANGUAGE_ARTS, Subject.MATHEMATICS, Subject.SCIENCE, Subject.SOCIAL_STUDIES, Subject.LANGUAGE_ARTS, Subject.ARTS);
    private static final List<Subject> OLDER = List.of(Subject.LANGUAGE_ARTS, Subject.MATHEMATICS, Subject.SCIENCE, Subject.SOCIAL_STUDIES, Subject.WORLD_LANGUAGES,
            Subject.ARTS, Subject.PHYSICAL_EDUCATION, Subject.CAREER_AND_TECHNICAL);
    private static final LocalTime FIRST_BELL = LocalTime.of(8, 20);
    private static final int VISITS_A_DAY = 7;
    private static final int COPIES_OF_A_NOTE = 3;

    /** One visit of the tale. Levels and notes are those of the first observer; second is empty where one came alone. */
    record Told(String school, int index, boolean doubled, Map<String, Integer> levels, Map<String, Integer> second, List<Noted> notes) {}

    private final String window;
    private final List<Map<String, String>> lines;
    private final Map<String, LookForId> lookFors;
    private final Map<String, List<Told>> visits = new LinkedHashMap<>();

    WalkTale(String window, List<Map<String, String>> lines, List<Map<String, String>> notes, Map<String, LookForId> lookFors) {
        this.window = window;
        this.lines = lines.stream().filter(line -> line.get("window").equals(window)).toList();
        this.lookFors = lookFors;
        rate();
        agree();
        write(notes);
    }

    /** School by school, in the order of the story. */
    Map<String, List<Told>> visits() {
        return visits;
    }

    int planned(String school) {
        return Integer.parseInt(ofSchool(school).get("planned"));
    }

    private Map<String, String> ofSchool(String school) {
        return lines.stream().filter(line -> line.get("school").equals(school)).findFirst().orElseThrow();
    }

    private void rate() {
        for (Map<String, String> line : lines) {
            String school = line.get("school");
            int number = Integer.parseInt(line.get("visits"));
            int doubled = Integer.parseInt(line.get("double_rated"));
            List<Told> told = visits.computeIfAbsent(school, key -> new ArrayList<>());
            for (int i = told.size(); i < number; i++) {
                told.add(new Told(school, i, i * doubled / number != (i + 1) * doubled / number, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>()));
            }
            List<Integer> levels = DrawnLevels.of(number, Double.parseDouble(line.get("percent_seen")), seed(school, line.get("lookfor")));
            for (int i = 0; i < number; i++) {
                told.get(i).levels().put(line.get("lookfor"), levels.get(i));
            }
        }
    }

    private void agree() {
        List<Told> doubled = visits.values().stream().flatMap(List::stream).filter(Told::doubled).toList();
        for (String lookFor : lookFors.keySet()) {
            double alpha = Double.parseDouble(lines.stream().filter(line -> line.get("lookfor").equals(lookFor)).findFirst().orElseThrow().get("alpha_target"));
            List<Integer> second = SecondObserver.levels(doubled.stream().map(visit -> visit.levels().get(lookFor)).toList(), alpha, seed("second", lookFor));
            for (int i = 0; i < doubled.size(); i++) {
                doubled.get(i).second().put(lookFor, second.get(i));
            }
        }
    }

    /** Each note a few times a window, never twice in a school, beside a rating of its level. */
    private void write(List<Map<String, String>> notes) {
        List<String> schools = new ArrayList<>(visits.keySet());
        for (int i = 0; i < notes.size(); i++) {
            Map<String, String> note = notes.get(i);
            Collections.shuffle(schools, new Random(seed("notes", String.valueOf(i))));
            int copies = 0;
            for (String school : schools) {
                if (copies < COPIES_OF_A_NOTE && put(note, visits.get(school), i)) {
                    copies++;
                }
            }
        }
    }

    private boolean put(Map<String, String> note, List<Told> visitsOfSchool, int turn) {
        NoteKind kind = note.get("kind").equals("heard") ? NoteKind.HEARD : NoteKind.SAW;
        LookForId lookFor = lookFors.get(note.get("lookfor"));
        int level = Integer.parseInt(note.get("level"));
        for (int i = 0; i < visitsOfSchool.size(); i++) {
            Told visit = visitsOfSchool.get((i + turn) % visitsOfSchool.size());
            boolean free = visit.notes().stream().noneMatch(noted -> noted.lookFor().equals(lookFor) && noted.kind() == kind);
            if (free && visit.levels().get(note.get("lookfor")) == level) {
                return visit.notes().add(new Noted(lookFor, kind, note.get("note_en")));
            }
        }
        return false;
    }

    List<Rated> rated(Map<String, Integer> levels) {
        return levels.entrySet().stream().map(level -> new Rated(lookFors.get(level.getKey()), level.getValue())).toList();
    }

    /** The same each time the story is told, so that a visit told twice is there once. */
    VisitId id(Told visit) {
        return new VisitId(UUID.nameUUIDFromBytes((window + "/" + visit.school() + "/" + visit.index()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Spread over the school days of the window, some minutes after each other. */
    Instant start(Told visit, LocalDate opens, LocalDate last, ZoneId zone) {
        List<LocalDate> days = opens.datesUntil(last.plusDays(1)).filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()).toList();
        LocalDate day = days.get(visit.index() * days.size() / visits.get(visit.school()).size());
        return day.atTime(FIRST_BELL.plusMinutes(45L * (visit.index() % VISITS_A_DAY) + Math.floorMod(visit.school().hashCode(), 30))).atZone(zone).toInstant();
    }

    static List<GradeBand> bands(String level) {
        return switch (level) {
            case "early childhood" -> List.of(GradeBand.PRE_K);
            case "elementary" -> List.of(GradeBand.K_2, GradeBand.GRADES_3_5);
            case "middle" -> List.of(GradeBand.GRADES_6_8);
            default -> List.of(GradeBand.GRADES_9_12);
        };
    }

    static GradeBand band(String level, Told visit) {
        List<GradeBand> bands = bands(level);
        return bands.get(visit.index() % bands.size());
    }

    static Subject subject(GradeBand band, Told visit) {
        List<Subject> subjects = band == GradeBand.GRADES_6_8 || band == GradeBand.GRADES_9_12 ? OLDER : YOUNG;
        return subjects.get((visit.index() + Math.floorMod(visit.school().hashCode(), subjects.size())) % subjects.size());
    }

    static int minutes(Told visit) {
        return 8 + Math.floorMod(31 * visit.index() + visit.school().hashCode(), 8);
    }

    private long seed(String... parts) {
        return (window + String.join("/", parts)).hashCode() * 31L;
    }
}
