package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.AdaptationDetails;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentAdaptation;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.FollowUpDetails;
import org.throughline.vision.control.FollowUpQueries;
import org.throughline.vision.control.FollowingUp;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.control.MeasureLine;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.Report;
import org.throughline.vision.entity.ReportUnit;
import org.throughline.vision.entity.Wording;

/** July 2026 to April 2027: schools adapt, the district answers, follow-ups are planned, reported and held, values entered. */
@ApplicationScoped
public class VisionChapter implements Chapter {

    private static final String LEADER = "leader";
    private static final LocalDate NOTES_WRITTEN = LocalDate.of(2027, 4, 12);
    private static final int DAYS_TO_BEGIN = 14;
    private static final int DAYS_AHEAD = 28;

    @Inject
    CommitmentAdaptation adaptation;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    FollowingUp followingUp;

    @Inject
    FollowUpQueries followUps;

    @Inject
    MeasureKeeping keeping;

    @Inject
    CommitmentQueries commitments;

    @Inject
    PlanAdoption adoption;

    @Inject
    DomainClock clock;

    private final Map<String, CommitmentId> codes = new HashMap<>();

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Adaptations and follow-ups";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        List<Map<String, String>> commitmentRows = telling.rows("commitments.csv");
        for (Map<String, String> row : commitmentRows) {
            codes.put(row.get("code"), telling.as(LEADER, clock.today(), () -> commitments.ofCode(row.get("code"))));
        }
        List<Map<String, String>> ways = telling.rows("adaptations.csv");
        for (int i = 0; i < ways.size(); i++) {
            telling.step("Adaptations", i, ways.size());
            adapt(telling, ways.get(i));
        }
        List<Map<String, String>> looks = telling.rows("followups.csv");
        for (int i = 0; i < looks.size(); i++) {
            telling.step("Follow-ups", i, looks.size());
            followUp(telling, looks.get(i));
        }
        values(telling, telling.rows("entered_values.csv"));
        for (Map<String, String> row : commitmentRows) {
            telling.as(LEADER, NOTES_WRITTEN, () -> {
                adoption.tellPublic(codes.get(row.get("code")), new Wording(row.get("public_note_en"), row.get("public_note_es")));
                return null;
            });
        }
    }

    /** Every step leaves a line in the history, so a story that was cut off goes on after as many as are there. */
    private void adapt(Telling telling, Map<String, String> row) throws Exception {
        OrganizationId school = telling.school(row.get("school"));
        CommitmentId commitment = codes.get(row.get("commitment"));
        List<Move> moves = moves(row, telling.principalOf(row.get("school")), commitment, school);
        int told = telling.as(LEADER, clock.today(), () -> of(commitment, school).map(found -> adaptations.history(found.id()).size()).orElse(0));
        for (Move move : moves.subList(Math.min(told, moves.size()), moves.size())) {
            telling.as(move.person(), move.day(), () -> {
                move.does().accept(of(commitment, school).orElse(null));
                return null;
            });
        }
    }

    private List<Move> moves(Map<String, String> row, String principal, CommitmentId commitment, OrganizationId school) {
        String how = row.get("how_en");
        String with = row.get("decided_with");
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(principal, day(row, "proposed_on"), none -> adaptation.propose(commitment, school, how, with)));
        if (!row.get("first_returned_reason").isEmpty()) {
            moves.add(returned(day(row, "returned_on"), row.get("first_returned_reason")));
            moves.add(new Move(principal, day(row, "proposed_again_on"), now -> adaptation.restate(now.id(), now.version(), how, with)));
        }
        if (row.get("state").equals("returned")) {
            moves.add(returned(day(row, "returned_on"), row.get("returned_reason")));
        }
        if (!row.get("agreed_on").isEmpty()) {
            moves.add(new Move(LEADER, day(row, "agreed_on"), now -> adaptation.agree(now.id(), now.version())));
        }
        if (row.get("state").equals("in_use")) {
            moves.add(new Move(principal, begun(day(row, "agreed_on")), now -> adaptation.beginUse(now.id(), now.version())));
        }
        return moves;
    }

    private Move returned(LocalDate on, String reason) {
        return new Move(LEADER, on, now -> adaptation.returnWith(now.id(), now.version(), reason));
    }

    private Optional<AdaptationDetails> of(CommitmentId commitment, OrganizationId school) {
        return adaptations.of(commitment, school, Language.EN);
    }

    private LocalDate begun(LocalDate agreedOn) {
        LocalDate begins = agreedOn.plusDays(DAYS_TO_BEGIN);
        return begins.isBefore(clock.today()) ? begins : clock.today();
    }

    private void followUp(Telling telling, Map<String, String> row) throws Exception {
        OrganizationId school = telling.school(row.get("school"));
        CommitmentId commitment = codes.get(row.get("commitment"));
        LocalDate due = day(row, "due_on");
        LocalDate planned = row.get("reported_on").isEmpty() ? due.minusDays(DAYS_AHEAD) : earlier(due.minusDays(DAYS_AHEAD), day(row, "reported_on").minusDays(1));
        Optional<FollowUpDetails> there = telling.as(LEADER, clock.today(), () -> followUps.planned(commitment, school, due));
        if (there.isPresent() && (there.get().held() || row.get("held_on").isEmpty())) {
            return;
        }
        UUID id = there.isPresent() ? there.get().id()
                : telling.as(LEADER, earlier(planned, clock.today().minusDays(1)), () -> followingUp.plan(commitment, school, due));
        if (!row.get("reported_on").isEmpty()) {
            telling.as(telling.principalOf(row.get("school")), day(row, "reported_on"), () -> {
                followingUp.report(id, version(id), new Report(Integer.parseInt(row.get("reported_of")), Integer.parseInt(row.get("reported_total")),
                        ReportUnit.of(row.get("reported_unit"))));
                return null;
            });
        }
        if (!row.get("held_on").isEmpty()) {
            LocalDate waived = row.get("waived_until").isEmpty() ? null : day(row, "waived_until");
            telling.as(LEADER, day(row, "held_on"), () -> {
                followingUp.hold(id, version(id), new Outcome(Finding.valueOf(row.get("finding").toUpperCase(Locale.ROOT)), waived,
                        row.get("note_en"), row.get("next_step_en"), row.get("next_owner")));
                return null;
            });
        }
    }

    private long version(UUID id) {
        return followUps.details(id, Language.EN).version();
    }

    private void values(Telling telling, List<Map<String, String>> rows) throws Exception {
        Map<String, MeasureLine> measures = new HashMap<>();
        for (CommitmentId commitment : codes.values()) {
            telling.as(LEADER, clock.today(), () -> commitments.measures(commitment, Language.EN)).forEach(line -> measures.put(line.code(), line));
        }
        for (Map<String, String> row : rows) {
            MeasureLine measure = measures.get(row.get("measure"));
            LocalDate asOf = day(row, "as_of");
            if (measure.points().stream().noneMatch(point -> point.day().equals(asOf))) {
                telling.as(LEADER, asOf, () -> {
                    keeping.enter(measure.id(), asOf, Double.parseDouble(row.get("value")), row.get("note_en"));
                    return null;
                });
            }
        }
    }

    /** What one person does to an adaptation on a day. */
    private record Move(String person, LocalDate day, Consumer<AdaptationDetails> does) {}

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(Map<String, String> row, String key) {
        return LocalDate.parse(row.get(key));
    }
}
