package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.access.PersonId;
import org.throughline.demo.control.WalkTale.Told;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.Debriefing;
import org.throughline.evaluation.control.LookForAgreeing;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.evaluation.control.LookForQueries.CommitmentName;
import org.throughline.evaluation.control.LookForRow;
import org.throughline.evaluation.control.Observing;
import org.throughline.evaluation.control.VisitRecord;
import org.throughline.evaluation.control.WalkPlanning;
import org.throughline.evaluation.control.WalkPlanning.WalkPlan;
import org.throughline.evaluation.control.WalkQueries;
import org.throughline.evaluation.control.WalkRow;
import org.throughline.evaluation.entity.Anchor;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.LookFor.Wording;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.evaluation.entity.WalkState;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;

/** Ten look-fors, and three windows of walks: autumn and winter are shared, spring is still walking. */
@ApplicationScoped
public class EvaluationChapter implements Chapter {

    private static final String LEADER = "leader";
    private static final String OBSERVER = "stf-observer";
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 8, 20);

    private static final List<Window> WINDOWS = List.of(
            new Window("autumn-2026", "Autumn walks 2026", "What do students decide about their own work?", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 2),
                    LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 13),
                    "Goals are on the wall more often than in students’ mouths. On choice we did not see the same thing ourselves, so we publish no figure for it and practice together before winter."),
            new Window("winter-2027", "Winter walks 2027", "Where do students choose, and what do adults still decide?", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 22),
                    LocalDate.of(2027, 1, 22), LocalDate.of(2027, 1, 26), LocalDate.of(2027, 2, 2),
                    "Where students choose, they choose among options that adults made. In few rooms do they propose the path, the pace or the product. We now see it alike, if not yet firmly."),
            new Window("spring-2027", "Spring walks 2027", "Has choice reached every room, every week?", LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 23),
                    LocalDate.of(2027, 4, 14), null, null, ""));

    @Inject
    LookForAgreeing agreeing;

    @Inject
    LookForQueries lookForQueries;

    @Inject
    WalkPlanning planning;

    @Inject
    WalkQueries walkQueries;

    @Inject
    Observing observing;

    @Inject
    Debriefing debriefing;

    @Inject
    EvidenceTale evidence;

    @Inject
    SchoolLevels levels;

    @Inject
    DomainClock clock;

    /** A window of walks; debriefed and shared are null while it is walking. */
    private record Window(String code, String name, String focus, LocalDate opens, LocalDate closes, LocalDate last, LocalDate debriefed, LocalDate shared, String pattern) {}

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return "Walks and evidence";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        Map<String, LookForId> lookFors = lookFors(telling);
        for (int i = 0; i < WINDOWS.size(); i++) {
            Window window = WINDOWS.get(i);
            telling.step(window.name(), i, WINDOWS.size() + 1L);
            tell(telling, window, new WalkTale(window.code(), telling.rows("walks.csv"), telling.rows("evidence_notes.csv"), lookFors), lookFors);
        }
        telling.step("Evidence", WINDOWS.size(), WINDOWS.size() + 1L);
        evidence.tell(telling);
    }

    private Map<String, LookForId> lookFors(Telling telling) throws Exception {
        return telling.as(LEADER, AGREED_ON, () -> {
            Map<String, LookForId> known = new LinkedHashMap<>();
            lookForQueries.current(null, Language.EN).forEach((LookForRow row) -> known.put(row.code(), row.id()));
            Map<String, CommitmentId> commitments = lookForQueries.commitments(Language.EN).stream().collect(Collectors.toMap(CommitmentName::code, CommitmentName::id));
            for (Map<String, String> row : telling.rows("lookfors.csv")) {
                if (!known.containsKey(row.get("code"))) {
                    known.put(row.get("code"), agreeing.agree(row.get("code"), commitments.get(row.get("commitment")), wording(row)));
                }
            }
            return known;
        });
    }

    private static Wording wording(Map<String, String> row) {
        List<Anchor> anchors = IntStream.rangeClosed(0, 3).mapToObj(level -> new Anchor(row.get("level" + level + "_en"), row.get("level" + level + "_es"))).toList();
        return new Wording(row.get("title_en"), row.get("title_es"), row.get("focus"), anchors);
    }

    private void tell(Telling telling, Window window, WalkTale tale, Map<String, LookForId> lookFors) throws Exception {
        WalkRow walk = walk(telling, window, tale, lookFors);
        if (walk.state() == WalkState.WALKING) {
            observe(telling, window, tale, walk.id());
        }
        if (window.debriefed() != null) {
            finish(telling, window, walk.id());
        }
    }

    private WalkRow walk(Telling telling, Window window, WalkTale tale, Map<String, LookForId> lookFors) throws Exception {
        return telling.as(LEADER, window.opens().minusDays(6), () -> {
            WalkRow there = find(window);
            if (there == null) {
                List<PlannedVisits> visits = new ArrayList<>();
                for (String school : tale.visits().keySet()) {
                    List<GradeBand> bands = WalkTale.bands(levels.of(telling.school(school)));
                    for (int i = 0; i < bands.size(); i++) {
                        int share = (tale.planned(school) + bands.size() - 1 - i) / bands.size();
                        visits.add(new PlannedVisits(telling.school(school).value(), bands.get(i), share));
                    }
                }
                planning.plan(new WalkPlan(window.name(), window.focus(), window.opens(), window.closes(), visits, List.copyOf(lookFors.values())));
                there = find(window);
            }
            if (there.state() == WalkState.PLANNED) {
                planning.begin(there.id());
            }
            return find(window);
        });
    }

    private WalkRow find(Window window) {
        return walkQueries.walks().stream().filter(row -> row.name().equals(window.name())).findFirst().orElse(null);
    }

    /** Visits in turn by the walk observer and by the school's own; those of two observers are rated by both. */
    private void observe(Telling telling, Window window, WalkTale tale, WalkId walk) throws Exception {
        for (Map.Entry<String, List<Told>> school : tale.visits().entrySet()) {
            String own = school.getKey().equals("sch-maple-ridge") ? "stf-coach" : telling.principalOf(school.getKey());
            for (int half = 0; half < 2; half++) {
                String first = half == 0 ? OBSERVER : own;
                String second = half == 0 ? own : OBSERVER;
                int turn = half;
                List<Told> visits = school.getValue().stream().filter(visit -> visit.index() % 2 == turn).toList();
                telling.as(first, window.last().atTime(16, 0).atZone(clock.getZone()).toInstant(), () -> {
                    observing.bring(walk, records(telling, window, tale, visits, telling.person(second)));
                    return null;
                });
                List<VisitRecord.Second> seconds = visits.stream().filter(Told::doubled)
                        .map(visit -> new VisitRecord.Second(tale.id(visit), tale.rated(visit.second()), List.of())).toList();
                telling.as(second, window.last().atTime(16, 30).atZone(clock.getZone()).toInstant(), () -> {
                    observing.bringSecond(walk, seconds);
                    return null;
                });
            }
        }
    }

    private List<VisitRecord> records(Telling telling, Window window, WalkTale tale, List<Told> visits, PersonId second) {
        return visits.stream().map(visit -> {
            GradeBand band = WalkTale.band(levels.of(telling.school(visit.school())), visit);
            return new VisitRecord(tale.id(visit), telling.school(visit.school()), band, WalkTale.subject(band, visit),
                    tale.start(visit, window.opens(), window.last(), clock.getZone()), WalkTale.minutes(visit),
                    visit.doubled() ? second : null, tale.rated(visit.levels()), visit.notes());
        }).toList();
    }

    private void finish(Telling telling, Window window, WalkId walk) throws Exception {
        telling.as(LEADER, window.debriefed(), () -> {
            WalkRow there = walkQueries.walk(walk);
            if (there.state() == WalkState.WALKING) {
                debriefing.debrief(walk, there.version(), window.pattern());
            }
            return null;
        });
        telling.as(LEADER, window.shared(), () -> {
            if (walkQueries.walk(walk).state() == WalkState.DEBRIEFED) {
                debriefing.share(walk);
            }
            return null;
        });
    }
}
