package org.throughline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.evaluation.control.Debriefing;
import org.throughline.evaluation.control.EvidenceKeeping;
import org.throughline.evaluation.control.EvidenceQueries;
import org.throughline.evaluation.control.EvidenceRow;
import org.throughline.evaluation.control.LookForAgreeing;
import org.throughline.evaluation.control.ObserverQueries;
import org.throughline.evaluation.control.Observing;
import org.throughline.evaluation.control.VisitRecord;
import org.throughline.evaluation.control.VisitRecord.Noted;
import org.throughline.evaluation.control.VisitRecord.Rated;
import org.throughline.evaluation.control.WalkPlanning;
import org.throughline.evaluation.control.WalkPlanning.WalkPlan;
import org.throughline.evaluation.control.WalkQueries;
import org.throughline.evaluation.entity.Anchor;
import org.throughline.evaluation.entity.Consent;
import org.throughline.evaluation.entity.ConsentMissing;
import org.throughline.evaluation.entity.Evidence.Piece;
import org.throughline.evaluation.entity.EvidenceKind;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.LookFor.Wording;
import org.throughline.evaluation.entity.NotYourVisit;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.evaluation.entity.Strength;
import org.throughline.evaluation.entity.Subject;
import org.throughline.evaluation.entity.WalkNotWalking;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.Slice;
import org.throughline.platform.file.FileNotTaken;
import org.throughline.platform.file.FileOwner;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.MeasureSource;

class EvaluationIT extends InContainer {

    private static final LocalDate OPENS = LocalDate.of(2027, 4, 5);
    private static final LocalDate DAY = LocalDate.of(2027, 4, 6);
    private static final int PAIRS = 12;

    @Inject
    LookForAgreeing agreeing;

    @Inject
    WalkPlanning planning;

    @Inject
    Observing observing;

    @Inject
    Debriefing debriefing;

    @Inject
    WalkQueries walks;

    @Inject
    ObserverQueries own;

    @Inject
    EvidenceKeeping keeping;

    @Inject
    EvidenceQueries evidence;

    @Inject
    @Any
    Instance<FileOwner> owners;

    @Inject
    @Any
    Instance<MeasureSource> measures;

    private OrganizationId oak;
    private OrganizationId elm;
    private PersonId leader;
    private PersonId observer;
    private PersonId second;
    private PersonId principalOfOak;
    private PersonId principalOfElm;
    private CommitmentId choice;
    private LookForId lookFor;
    private WalkId walk;

    @BeforeEach
    void a_walk_in_two_schools() throws Exception {
        OrganizationId district = district("Walks " + UUID.randomUUID());
        oak = school(district, "Oak MS");
        elm = school(district, "Elm MS");
        leader = staff("Lena", Role.DISTRICT_LEADER, district);
        observer = staff("Omar", Role.OBSERVER, district);
        second = staff("Sofia", Role.OBSERVER, district);
        principalOfOak = staff("Pia", Role.PRINCIPAL, oak);
        principalOfElm = staff("Pablo", Role.PRINCIPAL, elm);
        choice = commitment(district);
        lookFor = as(leader, OPENS.minusDays(9), () -> agreeing.agree("LF-" + UUID.randomUUID(), choice, wording("Students choose")));
        walk = as(leader, OPENS.minusDays(6), () -> {
            WalkId planned = planning.plan(new WalkPlan("Spring", "Who chooses?", OPENS, OPENS.plusDays(18),
                    List.of(new PlannedVisits(oak.value(), GradeBand.GRADES_6_8, 12), new PlannedVisits(elm.value(), GradeBand.GRADES_6_8, 2)), List.of(lookFor)));
            planning.begin(planned);
            return planned;
        });
    }

    @Test
    void changing_one_rating_changes_what_walks_saw() throws Exception {
        VisitId visit = visit(oak, null);
        as(observer, DAY, () -> rate(visit, 1));
        assertThat(seen(oak)).isEqualTo("0/1");

        as(observer, DAY, () -> rate(visit, 3));

        assertThat(seen(oak)).isEqualTo("1/1");
        assertThat(seen(elm)).isNull();
        assertThat(one("select count(*) from platform.audit where subject = ? and action = 'visit rated'", visit.toString())).isEqualTo("2");
    }

    @Test
    void what_could_not_be_judged_does_not_count() throws Exception {
        VisitId visit = visit(oak, null);
        as(observer, DAY, () -> rate(visit, 2));

        as(observer, DAY, () -> rate(visit, null));

        assertThat(seen(oak)).isNull();
    }

    @Test
    void nobody_changes_the_rating_of_another_observer() throws Exception {
        VisitId visit = visit(oak, null);
        as(observer, DAY, () -> rate(visit, 2));

        assertThatThrownBy(() -> as(second, DAY, () -> rate(visit, 0))).isInstanceOf(NotYourVisit.class);
        assertThatThrownBy(() -> as(second, DAY, () -> own.visit(visit, Language.EN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(leader, DAY, () -> rate(visit, 0))).isInstanceOf(EJBAccessException.class);
        assertThat(seen(oak)).isEqualTo("1/1");
    }

    @Test
    void the_second_rating_serves_agreement_and_does_not_count_twice() throws Exception {
        VisitId visit = visit(oak, second);
        as(observer, DAY, () -> rate(visit, 2));

        as(second, DAY, () -> rate(visit, 0));

        assertThat(seen(oak)).isEqualTo("1/1");
        assertThat(one("select units || ' ' || verdict from evaluation.agreement where walk_id = ?", walk.value())).isEqualTo("1 NOT_AVAILABLE");
    }

    @Test
    void agreement_gates_what_a_measure_is_given() throws Exception {
        MeasureSource measure = measures.stream().filter(source -> source.gives("walks")).findFirst().orElseThrow();
        List<VisitRecord> visits = pairs();
        does(observer, DAY, () -> observing.bring(walk, visits));
        assertThat(measure.actual("walks", choice, oak)).isEmpty();

        does(second, DAY, () -> observing.bringSecond(walk, visits.stream().map(visit -> new VisitRecord.Second(visit.id(), visit.ratings(), List.of())).toList()));

        assertThat(one("select verdict from evaluation.v_seen where commitment_id = ? and school_id = ?", choice.value(), oak.value())).isEqualTo("RELIABLE");
        assertThat(measure.actual("walks", choice, oak)).hasValueSatisfying(actual -> {
            assertThat(actual.value()).isEqualTo(50);
            assertThat(actual.n()).isEqualTo(PAIRS);
            assertThat(actual.asOf()).isEqualTo(DAY);
        });
    }

    @Test
    void bringing_visits_twice_is_bringing_them_once() throws Exception {
        List<VisitRecord> visits = pairs();
        for (int i = 0; i < 2; i++) {
            does(observer, DAY, () -> observing.bring(walk, visits));
        }

        assertThat(one("select count(*) || ' ' || max(number) from evaluation.visit where walk_id = ?", walk.value())).isEqualTo(PAIRS + " " + PAIRS);
    }

    @Test
    void a_debriefed_walk_takes_no_more_ratings() throws Exception {
        VisitId visit = visit(oak, null);
        does(observer, DAY, () -> {
            rate(visit, 2);
            observing.finish(visit, 10);
        });
        does(leader, DAY.plusDays(20), () -> debriefing.debrief(walk, walks.walk(walk).version(), "Students choose among what adults made."));

        assertThatThrownBy(() -> as(observer, DAY.plusDays(21), () -> rate(visit, 3))).isInstanceOf(WalkNotWalking.class);
        assertThat(as(principalOfOak, () -> walks.walk(walk).pattern())).isEmpty();
        does(leader, DAY.plusDays(22), () -> debriefing.share(walk));
        assertThat(as(principalOfOak, () -> walks.walk(walk).pattern())).isNotEmpty();
    }

    @Test
    void a_principal_gets_nothing_of_another_school() throws Exception {
        VisitId visit = visit(oak, null);
        does(observer, DAY, () -> {
            rate(visit, 2);
            observing.note(visit, lookFor, NoteKind.SAW, "A plan card on each desk.");
            observing.finish(visit, 10);
        });

        does(principalOfElm, DAY, () -> {
            assertThat(walks.coverage(walk)).extracting("school").containsExactly(elm);
            assertThat(walks.walk(walk).done()).isZero();
            assertThat(walks.pattern(walk, null, Language.EN).get(0).judged()).isZero();
            assertThat(walks.pattern(walk, null, Language.EN).get(0).allPerCent()).isNull();
            assertThat(walks.visits(walk, null, 0, 10)).isEmpty();
            assertThat(walks.notes(walk, null, lookFor, 10)).isEmpty();
            assertThat(walks.ratings(walk, null, lookFor)).isEmpty();
        });
        assertThatThrownBy(() -> as(principalOfElm, () -> walks.pattern(walk, oak, Language.EN))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principalOfElm, () -> walks.visits(walk, oak, 0, 10))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principalOfElm, () -> own.visit(visit, Language.EN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(principalOfElm, () -> observing.start(walk, oak, GradeBand.GRADES_6_8, Subject.ARTS, null))).isInstanceOf(NotYours.class);
        assertThat(as(principalOfOak, () -> walks.notes(walk, oak, lookFor, 10))).hasSize(1);
    }

    @Test
    void evidence_and_its_file_stay_in_the_school_and_closed_until_consent() throws Exception {
        EvidenceId piece = as(principalOfOak, DAY, () -> keeping.add(piece(oak, Consent.ASKED), "cards.txt", "9 of 24".getBytes(StandardCharsets.UTF_8)));
        EvidenceRow row = as(leader, () -> rows(oak)).get(0);

        assertThat(row.open()).isFalse();
        assertThatThrownBy(() -> as(leader, () -> opens(row.file()))).isInstanceOf(ConsentMissing.class);
        assertThat(as(principalOfOak, () -> opens(row.file()))).isTrue();
        assertThat(as(principalOfElm, () -> opens(row.file()))).isFalse();
        assertThat(as(principalOfElm, () -> rows(null))).isEmpty();
        assertThatThrownBy(() -> as(principalOfElm, () -> rows(oak))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principalOfElm, () -> keeping.add(piece(oak, Consent.GIVEN)))).isInstanceOf(NotYours.class);

        does(principalOfOak, () -> keeping.consentIsGiven(piece));
        assertThat(as(leader, () -> opens(row.file()))).isTrue();
        assertThat(one("select count(*) from vision.v_alignment where target_id = ? and kind = 'EVIDENCE'", piece.value())).isEqualTo("1");

        does(principalOfOak, () -> keeping.withdraw(piece));
        assertThat(as(leader, () -> opens(row.file()))).isFalse();
        assertThat(one("select count(*) from vision.v_alignment where target_id = ? and kind = 'EVIDENCE'", piece.value())).isEqualTo("0");
    }

    @Test
    void a_file_is_what_its_name_says() {
        assertThatThrownBy(() -> as(principalOfOak, () -> keeping.add(piece(oak, Consent.GIVEN), "cards.png", "<script>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(FileNotTaken.class);
        assertThatThrownBy(() -> as(principalOfOak, () -> keeping.add(piece(oak, Consent.GIVEN), "cards.html", new byte[1]))).isInstanceOf(FileNotTaken.class);
    }

    @Test
    void a_reworded_look_for_is_a_new_edition_and_walks_keep_theirs() throws Exception {
        LookForId next = as(leader, DAY, () -> agreeing.reword(lookFor, wording("Students decide")));

        assertThat(one("select edition from evaluation.look_for where id = ?", next.value())).isEqualTo("2");
        assertThat(as(leader, () -> walks.pattern(walk, null, Language.EN)).get(0).title()).isEqualTo("Students choose");
        assertThat(one("select string_agg(title, ',') from vision.v_alignment where commitment_id = ? and kind = 'LOOK_FOR'", choice.value())).isEqualTo("Students decide");
    }

    private VisitId visit(OrganizationId school, PersonId beside) throws Exception {
        return as(observer, DAY, () -> observing.start(walk, school, GradeBand.GRADES_6_8, Subject.SCIENCE, beside));
    }

    private Void rate(VisitId visit, Integer level) {
        observing.rate(visit, lookFor, level);
        return null;
    }

    private List<VisitRecord> pairs() {
        List<VisitRecord> visits = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            visits.add(new VisitRecord(new VisitId(Ids.timeOrdered()), oak, GradeBand.GRADES_6_8, Subject.SCIENCE,
                    DAY.atTime(8, 20 + i).atZone(ZoneId.of("America/Chicago")).toInstant(), 10, second, List.of(new Rated(lookFor, i % 4)),
                    List.of(new Noted(lookFor, NoteKind.HEARD, "“We chose.”"))));
        }
        return visits;
    }

    private String seen(OrganizationId school) {
        return one("select seen || '/' || ratings from evaluation.v_seen where commitment_id = ? and school_id = ?", choice.value(), school.value());
    }

    private List<EvidenceRow> rows(OrganizationId school) {
        return evidence.rows(school, null, new Slice<>(0, 10, EvidenceQueries.Sort.ADDED, true), Language.EN);
    }

    private boolean opens(UUID file) {
        return owners.stream().anyMatch(owner -> owner.opens(file));
    }

    private Piece piece(OrganizationId school, Consent consent) {
        return new Piece("Plan cards", "Each of 24 students planned.", EvidenceKind.STUDENT_WORK, "Grade 7", choice, school, Strength.SOME, consent);
    }

    private static Wording wording(String title) {
        return new Wording(title, "Los estudiantes eligen", "Watch.", List.of(new Anchor("no", "no"), new Anchor("some", "algunos"), new Anchor("all", "todos"), new Anchor("theirs", "suyo")));
    }

    private CommitmentId commitment(OrganizationId district) {
        UUID plan = Ids.timeOrdered();
        UUID id = Ids.timeOrdered();
        execute("""
                insert into vision.plan (id, version, district_id, title_en, title_es, vision_en, vision_es, state, starts_on, ends_on, adopted_on)
                values (?, 0, ?, 'Plan', 'Plan', '', '', 'ADOPTED', date '2026-07-01', date '2031-06-30', date '2026-06-09')""", plan, district.value());
        execute("""
                insert into vision.commitment (id, version, plan_id, code, position, short_en, short_es, title_en, title_es, text_en, text_es, reason_en, reason_es,
                    least_evidence_en, least_evidence_es, public_title_en, public_title_es, due)
                values (?, 0, ?, 'T3', 3, 'Choice', 'Elegir', 'Choice', 'Elegir', 'Choice weekly', 'Elegir', '', '', '', '', '', '', date '2027-06-30')""", id, plan);
        return new CommitmentId(id);
    }
}
