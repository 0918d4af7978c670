package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.throughline.InContainer;
import org.throughline.community.control.StoryTelling;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryText;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.EvidenceKeeping;
import org.throughline.evaluation.control.LookForAgreeing;
import org.throughline.evaluation.control.Observing;
import org.throughline.evaluation.control.WalkPlanning;
import org.throughline.evaluation.entity.Anchor;
import org.throughline.evaluation.entity.Consent;
import org.throughline.evaluation.entity.Evidence.Piece;
import org.throughline.evaluation.entity.EvidenceKind;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.LookFor;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.evaluation.entity.Strength;
import org.throughline.evaluation.entity.Subject;
import org.throughline.pd.CourseId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.CoursePlanning;
import org.throughline.pd.control.SectionPlanning;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.CourseContent;
import org.throughline.pd.entity.Format;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.platform.Ids;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.CommitmentAdaptation;
import org.throughline.vision.control.FollowingUp;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Report;
import org.throughline.vision.entity.ReportUnit;
import org.throughline.vision.entity.Voices;
import org.throughline.vision.entity.Wording;

/**
 * A test that walks everything as every role: of two schools, one's own and another, with the same things at each, and somebody
 * of each role at the own one and in the district. They are made once for all such tests.
 */
abstract class WalkInContainer extends InContainer {

    static final String OWN = "Aardvark";
    static final String FOREIGN = "Zebrafish";
    private static final String PASSWORD = "a walk through everything";

    static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static String base;
    static Seeded seeded;

    @Inject
    ServletContext servlets;

    @Inject
    PlanAdoption adoption;

    @Inject
    MeasureKeeping measures;

    @Inject
    CommitmentAdaptation adapting;

    @Inject
    FollowingUp followingUp;

    @Inject
    LookForAgreeing agreeing;

    @Inject
    WalkPlanning walking;

    @Inject
    Observing observing;

    @Inject
    EvidenceKeeping evidence;

    @Inject
    StoryTelling stories;

    @Inject
    InstrumentAdding instruments;

    @Inject
    CampaignPlanning campaigns;

    @Inject
    CampaignQueries campaignQueries;

    @Inject
    CoursePlanning courses;

    @Inject
    SectionPlanning sections;

    /** What the walk needs, made once for all of this class. */
    record Seeded(Map<String, UUID> own, Map<String, UUID> foreign, Map<Role, Walker> atSchool, Map<Role, Walker> inDistrict) {

        /** Ids that are the other school's alone. */
        Set<String> apart() {
            return foreign.keySet().stream().filter(name -> !foreign.get(name).equals(own.get(name))).collect(Collectors.toSet());
        }
    }

    /** Someone who walks, signed in and with a token. */
    record Walker(Role role, PersonId person, String cookie, String token) {}

    @BeforeEach
    void two_schools() throws Exception {
        if (seeded == null) {
            base = "http://localhost:" + System.getenv("HTTP_PORT") + servlets.getContextPath();
            seeded = seed();
        }
    }

    private Seeded seed() throws Exception {
        OrganizationId district = district("Walked");
        OrganizationId here = school(district, "Here");
        OrganizationId there = school(district, "There");
        Map<Role, Walker> inDistrict = walkers(district);
        Map<Role, Walker> atSchool = walkers(here);
        Map<String, UUID> shared = shared(district, inDistrict);
        Map<Role, PersonId> atOther = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.PRINCIPAL, Role.OBSERVER)) {
            atOther.put(role, staff(FOREIGN, role, there));
        }
        Map<String, UUID> own = things(here, OWN, shared, inDistrict, atSchool.get(Role.PRINCIPAL).person(), atSchool.get(Role.OBSERVER).person(), atSchool.get(Role.TEACHER).person());
        Map<String, UUID> foreign = things(there, FOREIGN, shared, inDistrict, atOther.get(Role.PRINCIPAL), atOther.get(Role.OBSERVER), atOther.get(Role.OBSERVER));
        return new Seeded(own, foreign, atSchool, inDistrict);
    }

    private Map<Role, Walker> walkers(OrganizationId place) throws Exception {
        Map<Role, Walker> walkers = new EnumMap<>(Role.class);
        String hash = quickHash();
        System.setProperty("second.factor.roles", "none");      // the walk signs in with passwords alone
        for (Role role : Role.values()) {
            if (role == Role.STAFF) {
                continue;       // may do what a teacher may
            }
            PersonId person = staff("Walker", role, place);
            String login = "walker-" + person;
            UUID account = Ids.timeOrdered();
            execute("insert into access.account (id, version, login, password_hash, display_name, person_id) values (?, 0, ?, ?, 'Walker', ?)", account, login, hash, person.value());
            walkers.put(role, new Walker(role, person, cookie(login), token(person, false)));
        }
        return walkers;
    }

    String token(PersonId person, boolean readsOnly) throws Exception {
        String token = "tl_" + UUID.randomUUID();
        execute("insert into access.api_token (id, person_id, hash, label, created_at, expires_at, read_only) values (?, ?, ?, 'walk', now(), now() + interval '1 day', ?)",
                Ids.timeOrdered(), person.value(), MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)), readsOnly);
        return token;
    }

    private String cookie(String login) throws Exception {
        HttpResponse<String> signedIn = HTTP.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString("login=" + login + "&password=" + PASSWORD.replace(' ', '+'))).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(302);
        return signedIn.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
    }

    /** The form that real ones have, with little work in it: here nobody guesses. */
    private static String quickHash() throws Exception {
        byte[] salt = new byte[32];
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1024, 256)).getEncoded();
        return "PBKDF2WithHmacSHA512:1024:" + Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(hash);
    }

    /** What is the whole district's. */
    private Map<String, UUID> shared(OrganizationId district, Map<Role, Walker> people) throws Exception {
        LocalDate today = clock.today();
        Map<String, UUID> shared = new LinkedHashMap<>();
        does(people.get(Role.DISTRICT_LEADER).person(), () -> {
            UUID plan = adoption.draft(district, words("Plan"), words("Vision"), today, today.plusYears(5));
            adoption.define(plan, words("It is"), words("It is not"), List.of());
            CommitmentId commitment = adoption.commit(plan, "W1", new Promise(words("Choice"), words("Choice"), words("Text"), words("Reason"), words("Evidence"), words("Public")),
                    today.plusYears(1), Set.of(1, 2));
            shared.put("measure", measures.measure(commitment, "W1-M1", words("Work chosen"), MeasureKind.PROCESS, MeasureUnit.PERCENT, "entered",
                    new Aim(Direction.UP, 20, today.minusDays(10), 80, today.plusYears(1), 120)));
            adoption.adopt(plan, new Voices(10, 2, 5, 3, 1));
            shared.put("plan", plan);
            shared.put("commitment", commitment.value());
            shared.put("lookFor", agreeing.agree("LF-" + UUID.randomUUID(), commitment, new LookFor.Wording("Students choose", "Eligen", "Watch.",
                    List.of(new Anchor("no", "no"), new Anchor("some", "algunos"), new Anchor("all", "todos"), new Anchor("theirs", "suyo")))).value());
        });
        shared.put("instrument", as(people.get(Role.SURVEY_COORDINATOR).person(), () -> instruments.add(questionnaire())).value());
        shared.put("course", as(people.get(Role.CATALOG_ADMINISTRATOR).person(), () -> {
            CourseId course = courses.make("W-" + UUID.randomUUID().toString().substring(0, 12), new CourseContent("Workshop", "Do it.", "Goals", Format.WORKSHOP, null, "", "All staff", 90, Category.PEDAGOGY));
            courses.submit(course);
            courses.approve(course);
            return course;
        }).value());
        shared.put("nothing", UUID.randomUUID());
        return shared;
    }

    /** What is one school's, with a word in it that nobody elsewhere may read. */
    private Map<String, UUID> things(OrganizationId school, String mark, Map<String, UUID> shared, Map<Role, Walker> people, PersonId principal, PersonId observer, PersonId worker)
            throws Exception {
        LocalDate today = clock.today();
        CommitmentId commitment = new CommitmentId(shared.get("commitment"));
        LookForId lookFor = new LookForId(shared.get("lookFor"));
        PersonId leader = people.get(Role.DISTRICT_LEADER).person();
        PersonId runner = people.get(Role.CATALOG_ADMINISTRATOR).person();
        PersonId person = staff(mark, Role.TEACHER, school);
        Map<String, UUID> things = new LinkedHashMap<>(shared);
        things.put("school", school.value());
        things.put("person", person.value());
        things.put("student", person("STUDENT", mark, school, "student").value());
        things.put("adaptation", as(principal, () -> adapting.propose(commitment, school, mark + " chooses", "teachers")));
        UUID followUp = as(leader, () -> followingUp.plan(commitment, school, today));
        does(principal, () -> followingUp.report(followUp, 0, new Report(1, 2, ReportUnit.CLASSES)));
        does(leader, () -> followingUp.hold(followUp, 1, new Outcome(Finding.PARTLY, null, mark + " says", "Ask.", mark)));
        things.put("followUp", followUp);
        WalkId walk = as(leader, () -> {
            WalkId planned = walking.plan(new WalkPlanning.WalkPlan(mark + " walk", mark + "?", today.minusDays(1), today.plusDays(20),
                    List.of(new PlannedVisits(school.value(), GradeBand.GRADES_6_8, 3)), List.of(lookFor)));
            walking.begin(planned);
            return planned;
        });
        VisitId visit = as(observer, () -> {
            VisitId begun = observing.start(walk, school, GradeBand.GRADES_6_8, Subject.SCIENCE, null);
            observing.rate(begun, lookFor, 2);
            observing.note(begun, lookFor, NoteKind.SAW, mark + " in a room");
            return begun;
        });
        things.put("walk", walk.value());
        things.put("visit", visit.value());
        things.put("evidence", as(principal, () -> evidence.add(new Piece(mark + " cards", mark + " planned", EvidenceKind.STUDENT_WORK, mark, commitment, school, Strength.SOME, Consent.GIVEN),
                "cards.txt", mark.getBytes(StandardCharsets.UTF_8))).value());
        things.put("file", UUID.fromString(one("select cast(file_id as text) from evaluation.evidence where id = ?", things.get("evidence"))));
        things.put("draft", as(people.get(Role.COMMUNICATIONS).person(), () -> stories.write(new StoryTelling.Draft(StoryKind.SUCCESS, school, commitment,
                new StoryText(mark, mark, mark, mark, mark, mark), StoryConsent.NOT_NEEDED))).value());
        things.put("campaign", campaign(school, mark, new InstrumentId(shared.get("instrument")), people.get(Role.SURVEY_COORDINATOR).person()).value());
        section(school, new CourseId(shared.get("course")), runner, leader, person, things);
        UUID job = Ids.timeOrdered();
        execute("insert into platform.job (id, kind, title, started_by, started_at, ended_at, state) values (?, 'survey-mail', ?, ?, now(), now(), 'DONE')", job, mark, worker.value());
        things.put("job", job);
        return things;
    }

    private CampaignId campaign(OrganizationId school, String mark, InstrumentId instrument, PersonId coordinator) throws Exception {
        Instant opens = clock.instant().plus(3, ChronoUnit.DAYS);
        return as(coordinator, () -> {
            CampaignId id = campaigns.draft(new CampaignPlanning.NewCampaign("w-" + UUID.randomUUID(), instrument, Audience.FAMILY, Confidentiality.CONFIDENTIAL,
                    org.throughline.survey.instrument.entity.Wording.of("en", mark + " voices"), opens, opens.plus(10, ChronoUnit.DAYS), Set.of("en"), Set.of(school), null));
            campaigns.schedule(id, campaignQueries.details(id).version());
            return id;
        });
    }

    private void section(OrganizationId school, CourseId course, PersonId runner, PersonId leads, PersonId seated, Map<String, UUID> things) throws Exception {
        Instant meets = clock.today().plusDays(20).atTime(LocalTime.of(14, 0)).toInstant(ZoneOffset.UTC);
        SectionId section = as(runner, () -> {
            SectionId planned = sections.plan(course, new SectionPlan("Run", school, "Room 1", 1, 20, new ChoiceWindow(clock.instant().minus(1, ChronoUnit.DAYS), meets.minus(1, ChronoUnit.DAYS)),
                    meets, meets, List.of(new SectionPlan.Block(meets, meets.plus(1, ChronoUnit.HOURS), "")), Set.of(leads)));
            sections.assign(planned, List.of(seated));
            return planned;
        });
        things.put("section", section.value());
        things.put("meeting", UUID.fromString(one("select cast(id as text) from pd.meeting where section_id = ?", section.value())));
    }

    private static Questionnaire questionnaire() {
        var en = org.throughline.survey.instrument.entity.Wording.of("en", "Voice");
        var none = org.throughline.survey.instrument.entity.Wording.NONE;
        return Questionnaire.first("w-" + UUID.randomUUID(), Origin.OWN, en, none, List.of(new Section(en, List.of(
                new Item(Ids.timeOrdered(), "A", ItemType.SCALE, null, en, none, List.of(new Option(1, false, false, en), new Option(2, true, false, en)))))));
    }

    private static Wording words(String text) {
        return new Wording(text, text + " (es)");
    }
}
