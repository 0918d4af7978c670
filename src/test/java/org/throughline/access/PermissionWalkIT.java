package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.throughline.evaluation.entity.EvidenceKind;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.LookFor;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.Evidence.Piece;
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
 * Walks everything as every role: all addresses over HTTP and all use cases, with the ids of another school and, so that
 * the walk is known to arrive, with those of the own. Nothing of the other school may be read or changed, and what is
 * there but not theirs must answer like what is not there.
 *
 * <p>A new address gets a line in {@link #WALK}; without one the walk fails. A use case is walked by itself; where it may
 * do what the walk takes for a trespass, it is named in {@link #FOR_THE_WHOLE_DISTRICT} with the reason.
 */
class PermissionWalkIT extends InContainer {

    private static final String OWN = "Aardvark";
    private static final String FOREIGN = "Zebrafish";
    private static final String PASSWORD = "a walk through everything";
    private static final int THREADS = 4;
    private static final int MOST_TRIES = 15;

    /**
     * One address and how it is asked; names in braces stand for ids.
     *
     * @param rule   as AddressRules names it
     * @param ask    the address with its parameters
     * @param body   JSON to send, or null
     * @param shared why the other school's thing may be seen or used from here, or null
     * @param unseen why the walk has nothing of the own school to see there, or null
     */
    private record Line(String rule, String ask, String body, String shared, String unseen) {

        Line shared(String why) {
            return new Line(rule, ask, body, why, unseen);
        }

        Line unseen(String why) {
            return new Line(rule, ask, body, shared, why);
        }

        boolean changes() {
            return !method().equals("GET");
        }

        String method() {
            return rule.startsWith("/") ? "GET" : rule.substring(0, rule.indexOf(' '));
        }

        AddressRule address() {
            return AddressRules.all().stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow(() -> new AssertionError("no such address: " + rule));
        }
    }

    private static final List<Line> WALK = List.of(
            page("/home.xhtml"),
            page("/search.xhtml", "?q=Zebraf"),
            page("/account.xhtml"),
            page("/account-sessions.xhtml"),
            page("/account-tokens.xhtml"),
            page("/access/integrations.xhtml"),
            page("/access/integration.xhtml", "?id={nothing}").unseen("an integration is no roster's, see TokensIT"),
            page("/preferences").unseen("a form's target"),
            new Line("/files/{id}", "/files/{file}", null, null, null),
            page("/access/disclosures.xhtml"),
            page("/access/holds.xhtml"),
            page("/access/retention.xhtml"),
            page("/access/privacy.xhtml", "?words=Zebraf"),
            page("/access/person-erase.xhtml", "?person={person}").unseen("see the tests of privacy and sign-in"),
            page("/access/person-privacy.xhtml", "?person={person}").unseen("see the tests of privacy and sign-in"),
            page("/access/person-request.xhtml", "?id={nothing}").unseen("see the tests of privacy and sign-in"),
            page("/access/identity.xhtml", "?id={nothing}").unseen("see the tests of privacy and sign-in"),
            page("/access/identities.xhtml"),
            page("/files/person-data.zip", "?id={nothing}").unseen("see the tests of privacy"),
            page("/access/accounts.xhtml"),
            page("/access/account.xhtml", "?person={person}"),
            page("/access/roles.xhtml", "?words=Zebraf"),
            page("/access/roles.xhtml", "?person={person}"),
            page("/access/role.xhtml", "?role=TEACHER"),
            page("/access/rules.xhtml").unseen("rules are every district's: for who administers all there is, see PermissionIT"),
            page("/access/walls.xhtml", "?words=Zebraf"),
            page("/access/about-me.xhtml"),
            page("/access/data-elements.xhtml"),
            page("/files/data-elements.csv"),
            page("/files/data-elements.xlsx"),
            page("/access/audit.xhtml"),
            page("/files/audit.csv"),
            page("/files/audit.xlsx").unseen("as the one before, in bytes"),
            page("/district/people.xhtml", "?words=Zebraf&school={school}"),
            page("/district/person.xhtml", "?id={person}"),
            page("/district/schools.xhtml"),
            page("/district/school.xhtml", "?id={school}"),
            page("/files/people.csv", "?words=Zebraf&school={school}"),
            page("/files/people.xlsx", "?words=Zebraf&school={school}").shared("as the one before; a workbook says when it was made"),
            page("/district/attributes.xhtml"),
            page("/district/attribute-file.xhtml", "?id={nothing}").unseen("files of attributes are the whole district's"),
            page("/files/attribute-template.csv").unseen("an empty form of a kind"),
            page("/district/team.xhtml").unseen("see the tests of people"),
            page("/district/family.xhtml").unseen("see the tests of people"),
            page("/district/merge.xhtml").unseen("see the tests of people"),
            page("/district/import-problems.xhtml").unseen("see the tests of people"),
            page("/district/duplicates.xhtml").unseen("see the tests of people"),
            page("/district/teams.xhtml"),
            page("/district/feeds.xhtml"),
            page("/district/feed.xhtml", "?id={nothing}").unseen("feeds are the whole district's"),
            page("/district/feed-edit.xhtml").unseen("feeds are the whole district's"),
            page("/district/mappings.xhtml"),
            page("/district/mapping.xhtml").unseen("mappings are the whole district's"),
            page("/district/imports.xhtml"),
            page("/district/import.xhtml", "?id={nothing}").unseen("imports are the whole district's, see DistrictIT"),
            page("/files/roster-problems.csv", "?id={nothing}").unseen("imports are the whole district's, see DistrictIT"),
            page("/district/jobs.xhtml"),
            page("/vision/plan.xhtml", "?id={plan}"),
            page("/vision/school.xhtml", "?school={school}"),
            page("/vision/commitment.xhtml", "?id={commitment}"),
            page("/vision/adaptation.xhtml", "?id={adaptation}"),
            page("/vision/adaptation.xhtml", "?commitment={commitment}&school={school}"),
            page("/vision/follow-up.xhtml", "?id={followUp}"),
            page("/vision/measure.xhtml", "?id={measure}"),
            page("/vision/decisions.xhtml"),
            page("/vision/measure-draft.xhtml", "?commitment={commitment}"),
            page("/vision/plan-draft.xhtml"),
            page("/vision/plan-consult.xhtml", "?id={plan}"),
            page("/vision/plan-adopt.xhtml", "?id={plan}"),
            page("/vision/plan-close.xhtml", "?id={plan}"),
            page("/vision/plan-follow-up.xhtml", "?commitment={commitment}&school={school}"),
            page("/vision/commitment-draft.xhtml", "?plan={plan}"),
            page("/survey/campaigns.xhtml"),
            page("/survey/campaign.xhtml", "?campaign={campaign}"),
            page("/survey/results.xhtml", "?campaign={campaign}"),
            page("/survey/results.xhtml", "?campaign={campaign}&school={school}"),
            page("/survey/scales.xhtml", "?campaign={campaign}"),
            page("/survey/comments.xhtml", "?campaign={campaign}"),
            page("/survey/comment-review.xhtml", "?campaign={campaign}"),
            page("/survey/comment.xhtml", "?id={nothing}").unseen("there are comments once a campaign is over, see CommentsIT"),
            page("/survey/comment-sort.xhtml", "?campaign={campaign}"),
            page("/survey/themes.xhtml"),
            page("/survey/urgent.xhtml").unseen("there is something once somebody wrote it, see CommentsIT"),
            page("/survey/watch-words.xhtml"),
            page("/survey/replies.xhtml", "?campaign={campaign}"),
            page("/survey/heat.xhtml", "?campaign={campaign}"),
            page("/survey/public-results.xhtml", "?campaign={campaign}"),
            page("/survey/public-preview", "?campaign={nothing}").unseen("only published results have a page, see RepliesIT"),
            page("/survey/reply.xhtml", "?id={nothing}").unseen("a reply is to a result that may be shown, see RepliesIT"),
            page("/survey/instruments.xhtml"),
            page("/survey/instrument.xhtml", "?id={instrument}"),
            page("/survey/instrument-import.xhtml"),
            page("/survey/instrument-export.xhtml", "?id={instrument}&as=json"),
            page("/survey/translate.xhtml", "?id={instrument}&to=es"),
            page("/survey/templates.xhtml"),
            page("/survey/template.xhtml", "?name=pd-feedback"),
            page("/survey/bank.xhtml"),
            page("/survey/bank-item.xhtml", "?id={nothing}").unseen("the bank is the whole district's, see BankIT"),
            page("/survey/bank-new.xhtml"),
            page("/survey/crosswalk.xhtml"),
            page("/survey/compare.xhtml", "?one={instrument}&other={instrument}"),
            page("/survey/instrument-new.xhtml"),
            page("/survey/instrument-edit.xhtml", "?draft={nothing}").unseen("drafts are the whole district's, see EditionsIT"),
            page("/survey/instrument-preview.xhtml", "?instrument={instrument}"),
            page("/survey/preview", "?instrument={instrument}"),
            page("/files/instrument", "?id={instrument}&as=json"),
            page("/files/translation", "?id={instrument}&to=es&as=csv"),
            page("/survey/campaign-new.xhtml"),
            page("/survey/promise.xhtml", "?campaign={campaign}"),
            page("/survey/published-set.xhtml", "?campaign={campaign}"),
            page("/survey/answers-of.xhtml", "?campaign={campaign}"),
            page("/survey/campaign-check.xhtml", "?campaign={campaign}"),
            page("/survey/campaign-ways.xhtml", "?campaign={campaign}"),
            page("/survey/letters.xhtml", "?campaign={campaign}"),
            page("/survey/turnout.xhtml", "?campaign={campaign}"),
            page("/survey/paper.xhtml", "?campaign={campaign}"),
            page("/survey/paper-batch.xhtml", "?batch={nothing}").unseen("there are batches once forms are numbered, see PaperIT"),
            page("/survey/key-entry.xhtml", "?batch={nothing}").unseen("there are batches once forms are numbered, see PaperIT"),
            page("/survey/envelopes.xhtml", "?batch={nothing}").unseen("there are batches once forms are numbered, see PaperIT"),
            page("/survey/reports.xhtml", "?campaign={campaign}"),
            page("/files/school-report.pdf", "?campaign={campaign}&school={school}&language=en").unseen("a school has a report once a campaign asked somebody, see ReportsIT"),
            page("/files/school-reports.pdf", "?campaign={campaign}&language=en").unseen("there are files once a job made them, see ReportsIT"),
            page("/files/school-reports.zip", "?campaign={campaign}&language=en").unseen("there are files once a job made them, see ReportsIT"),
            page("/files/survey-figures.xlsx", "?campaign={campaign}"),
            page("/files/survey-figures.csv", "?campaign={campaign}"),
            page("/files/survey-codebook.xml", "?campaign={campaign}"),
            page("/files/survey-variables.xlsx", "?campaign={campaign}"),
            page("/files/survey-answers.csv", "?campaign={campaign}&reason=walk"),
            page("/files/survey-answers.sps", "?campaign={campaign}"),
            page("/files/paper", "?campaign={campaign}&language=en"),
            page("/files/paper.pdf", "?campaign={campaign}&language=en"),
            page("/files/paper.zip", "?batch={nothing}").unseen("there are batches once forms are numbered, see PaperIT"),
            page("/survey/burden.xhtml"),
            page("/survey/returned-mails.xhtml"),
            page("/files/returned-mails.csv"),
            page("/files/returned-mails.xlsx"),
            page("/files/missing.csv", "?campaign={campaign}"),
            page("/files/missing.xlsx", "?campaign={campaign}"),
            page("/files/letters.zip", "?campaign={campaign}&school={school}").unseen("there are letters once a campaign is open, see FamiliesIT"),
            page("/pd/catalog.xhtml", "?q=Zebraf"),
            page("/pd/courses.xhtml"),
            page("/pd/course.xhtml", "?id={course}"),
            page("/pd/section.xhtml", "?id={section}").shared("staff choose among all sections of the district; who sits in them stays hidden"),
            page("/pd/my-learning.xhtml"),
            page("/pd/links.xhtml"),
            page("/pd/transcript.xhtml", "?person={person}"),
            page("/pd/transcript", "?person={person}"),
            page("/pd/credits.xhtml", "?school={school}"),
            page("/pd/course-edit.xhtml", "?id={course}"),
            page("/pd/section-edit.xhtml", "?id={section}").shared("shows what the section's page shows; saving is refused"),
            page("/pd/section-people.xhtml", "?id={section}&words=Zebraf").shared("shows what the section's page shows; seating is refused"),
            page("/evaluation/walks.xhtml"),
            page("/evaluation/walk.xhtml", "?id={walk}"),
            page("/evaluation/walk.xhtml", "?id={walk}&school={school}"),
            page("/evaluation/evidence.xhtml", "?school={school}"),
            page("/evaluation/evidence-add.xhtml", "?school={school}"),
            page("/evaluation/visit-start.xhtml", "?walk={walk}&school={school}"),
            page("/evaluation/visit.xhtml", "?id={visit}"),
            page("/evaluation/walk-plan.xhtml"),
            page("/evaluation/look-fors.xhtml"),
            page("/evaluation/look-for-edit.xhtml", "?id={lookFor}"),
            page("/community/stories.xhtml"),
            page("/community/story-edit.xhtml", "?id={draft}"),
            page("/insight/throughline.xhtml", "?school={school}"),
            page("/demo/mailbox.xhtml").unseen("there is a mailbox in the demo only"),
            api("GET jobs/{id}", "jobs/{job}"),
            api("GET people", "people?words=Zebraf&school={school}"),
            api("GET people/{id}", "people/{person}"),
            api("GET people/{id}", "people/{student}"),
            api("GET people/{id}/credits", "people/{person}/credits"),
            api("GET schools", "schools"),
            api("GET schools/{id}", "schools/{school}"),
            api("GET feeds", "feeds"),
            api("POST rosters", "rosters").unseen("takes rosters in, see DistrictIT"),
            api("GET rosters/{id}", "rosters/{nothing}").unseen("sets of rosters are the whole district's"),
            api("POST rosters/{id}/commit", "rosters/{nothing}/commit").unseen("sets of rosters are the whole district's"),
            api("DELETE rosters/{id}", "rosters/{nothing}").unseen("sets of rosters are the whole district's"),
            api("POST attributes/{kind}", "attributes/nothing").unseen("takes a file in"),
            api("GET attributes/files/{id}", "attributes/files/{nothing}").unseen("files of attributes are the whole district's"),
            api("POST attributes/files/{id}/commit", "attributes/files/{nothing}/commit").unseen("files of attributes are the whole district's"),
            api("DELETE attributes/files/{id}", "attributes/files/{nothing}").unseen("files of attributes are the whole district's"),
            api("GET plans", "plans"),
            api("GET plans/{id}/commitments", "plans/{plan}/commitments"),
            api("GET commitments/{id}", "commitments/{commitment}"),
            api("GET commitments/{id}/adaptations", "commitments/{commitment}/adaptations"),
            api("POST commitments/{id}/adaptations", "commitments/{commitment}/adaptations", "{\"school\":\"{school}\",\"how\":\"x\",\"decidedWith\":\"y\"}"),
            api("GET commitments/{id}/adaptations/{adaptation}", "commitments/{commitment}/adaptations/{adaptation}"),
            api("PUT commitments/{id}/adaptations/{adaptation}/agreement", "commitments/{commitment}/adaptations/{adaptation}/agreement", "{\"version\":0}"),
            api("PUT commitments/{id}/adaptations/{adaptation}/return", "commitments/{commitment}/adaptations/{adaptation}/return", "{\"version\":0,\"reason\":\"x\"}"),
            api("GET campaigns", "campaigns"),
            api("GET campaigns/{id}/replies", "campaigns/{campaign}/replies?school={school}"),
            api("POST campaigns/{id}/replies", "campaigns/{campaign}/replies", "{\"school\":\"{school}\",\"subject\":\"ITEM\",\"of\":\"{nothing}\",\"owner\":\"{nothing}\",\"due\":\"2027-05-01\",\"words\":{}}").unseen("a reply is to a result that may be shown, see RepliesIT"),
            api("PUT campaigns/{id}/replies/{reply}", "campaigns/{campaign}/replies/{nothing}", "{\"version\":0,\"owner\":\"{nothing}\",\"due\":\"2027-05-01\",\"words\":{}}").unseen("a reply is to a result that may be shown, see RepliesIT"),
            api("POST campaigns/{id}/invitations", "campaigns/{campaign}/invitations"),
            api("POST mail-returns", "mail-returns").unseen("tells nothing but how many"),
            api("GET campaigns/{id}", "campaigns/{campaign}"),
            api("GET campaigns/{id}/results", "campaigns/{campaign}/results?school={school}"),
            api("GET campaigns/{id}/results/waves", "campaigns/{campaign}/results/waves?school={school}"),
            api("GET campaigns/{id}/figures", "campaigns/{campaign}/figures?school={school}"),
            api("GET campaigns/{id}/scales", "campaigns/{campaign}/scales"),
            api("POST campaigns/{id}/reports", "campaigns/{campaign}/reports?language=en").unseen("schools have reports once a campaign asked somebody, see ReportsIT"),
            api("GET campaigns/{id}/comments", "campaigns/{campaign}/comments?school={school}"),
            api("GET instruments", "instruments"),
            api("POST instruments", "instruments").unseen("instruments are the whole district's, see OverHttpIT"),
            api("GET instruments/{id}", "instruments/{instrument}"),
            api("GET instruments/{id}/editions", "instruments/{instrument}/editions"),
            api("GET bank", "bank"),
            api("GET bank/{id}", "bank/{nothing}").unseen("the bank is the whole district's, see BankIT"),
            api("GET crosswalks", "crosswalks"),
            api("GET courses", "courses"),
            api("GET courses/{id}", "courses/{course}"),
            api("GET courses/{id}/sections", "courses/{course}/sections"),
            api("GET registrations/mine", "registrations/mine"),
            api("GET sections", "sections"),
            api("GET sections/{id}", "sections/{section}").shared("staff choose among all sections of the district"),
            api("PUT sections/{id}/seats/mine", "sections/{section}/seats/mine").shared("a seat is for all staff of the district"),
            api("DELETE sections/{id}/seats/mine", "sections/{section}/seats/mine").shared("a seat is for all staff of the district"),
            api("GET sections/{id}/seats", "sections/{section}/seats"),
            api("PUT sections/{id}/attendance", "sections/{section}/attendance?meeting={meeting}", "{\"{person}\":30}"),
            api("POST sections/{id}/credits", "sections/{section}/credits"),
            api("GET walks", "walks"),
            api("GET walks/{id}", "walks/{walk}?school={school}"),
            api("GET walks/{id}/visits", "walks/{walk}/visits"),
            api("GET visits/{id}", "visits/{visit}"),
            api("PUT visits/{id}/ratings/{lookFor}", "visits/{visit}/ratings/{lookFor}", "{\"level\":1}"),
            api("GET evidence", "evidence?school={school}"),
            api("GET stories", "stories"),
            api("GET throughline", "throughline?school={school}"));

    /** Use cases that may give or change something when they are called with another school's ids, and why. */
    private static final Map<String, String> FOR_THE_WHOLE_DISTRICT = Map.ofEntries(
            Map.entry("SectionChoice.choose", "a seat is for all staff of the district"),
            Map.entry("MyAccount.changePassword", "one's own password, see AccountsIT; each try costs what guessing shall cost"),
            Map.entry("MySessions.endOthers", "one's own sessions"),
            Map.entry("SectionChoice.giveBack", "one's own seat, wherever it is"));

    @Inject
    BeanManager beans;

    @Inject
    ServletContext servlets;

    @Inject
    UserTransaction transaction;

    @Inject
    Store store;

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

    /** The persistence context, which tests themselves are not given. */
    @ApplicationScoped
    public static class Store {

        @PersistenceContext
        EntityManager em;

        /** Writes what a use case has changed, and says whether the transaction has written or locked anything. */
        public boolean written() {
            em.flush();
            return em.createNativeQuery("select cast(pg_current_xact_id_if_assigned() as text)").getSingleResult() != null;
        }

        public Statistics statistics() {
            return em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        }
    }

    /** What the walk needs, made once for all of this class. */
    private record Seeded(Map<String, UUID> own, Map<String, UUID> foreign, Map<Role, Walker> atSchool, Map<Role, Walker> inDistrict) {

        /** Ids that are the other school's alone. */
        Set<String> apart() {
            return foreign.keySet().stream().filter(name -> !foreign.get(name).equals(own.get(name))).collect(Collectors.toSet());
        }
    }

    /** Someone who walks, signed in and with a token. */
    private record Walker(Role role, PersonId person, String cookie, String token) {}

    private record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String apartFrom(Answer other) {
            int at = Arrays.mismatch(likeness().toCharArray(), other.likeness().toCharArray());
            return at < 0 ? "" : likeness().substring(Math.max(0, at - 60), Math.min(likeness().length(), at + 60));
        }

        /** Without what differs each time: ids, nonces and states. */
        String likeness() {
            return text().replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                    .replaceAll("[A-Za-z0-9+/_-]{20,}={0,2}", "code").replaceAll("(ViewState[^>]*)value=\"[^\"]*\"", "state");
        }
    }

    private static Seeded seeded;
    private static String base;
    private static final Map<Line, Answer> NOT_THERE = new ConcurrentHashMap<>();
    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @BeforeEach
    void two_schools() throws Exception {
        if (seeded == null) {
            base = "http://localhost:" + System.getenv("HTTP_PORT") + servlets.getContextPath();
            seeded = seed();
        }
    }

    @Test
    void every_address_is_walked() {
        assertThat(WALK).extracting(Line::rule).as("addresses without a line in the walk")
                .containsAll(AddressRules.all().stream().filter(rule -> !rule.open()).map(AddressRule::name).toList());
    }

    @Test
    void nobody_reads_or_changes_anything_of_another_school_over_http() throws Exception {
        Map<String, String> before = fingerprints();
        Set<String> trespasses = new ConcurrentSkipListSet<>();

        inParallel(seeded.atSchool().values().stream().flatMap(walker -> WALK.stream().map(line -> (Callable<Void>) () -> {
            walkAbroad(walker, line, trespasses);
            return null;
        })).toList());

        assertThat(trespasses).isEmpty();
        assertThat(fingerprints()).as("tables that changed").isEqualTo(before);
    }

    @Test
    void the_walk_arrives_at_what_is_ones_own() throws Exception {
        Set<String> lost = new ConcurrentSkipListSet<>();

        inParallel(WALK.stream().filter(line -> line.unseen() == null).map(line -> (Callable<Void>) () -> {
            walkAtHome(line, lost);
            return null;
        }).toList());

        assertThat(lost).isEmpty();
    }

    @Test
    void a_token_that_only_reads_changes_nothing_of_its_owners_own() throws Exception {
        Set<String> changed = new ConcurrentSkipListSet<>();
        Map<String, String> before = fingerprints();
        Walker leader = seeded.inDistrict().get(Role.DISTRICT_LEADER);
        Walker reader = new Walker(leader.role(), leader.person(), leader.cookie(), token(leader.person(), true));

        for (Line line : WALK.stream().filter(line -> line.ask().startsWith("/api/")).toList()) {
            int status = ask(reader, line, seeded.own()).status();
            if (line.changes() && status != 403) {
                changed.add(line.rule() + " " + status);
            }
        }

        assertThat(changed).isEmpty();
        assertThat(fingerprints()).as("tables that changed").isEqualTo(before);
        assertThat(ask(reader, api("GET schools", "schools"), seeded.own()).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_theirs_costs_as_many_statements_as_what_is_not_there() throws Exception {
        Statistics statistics = store.statistics();
        statistics.setStatisticsEnabled(true);
        Map<String, String> differing = new TreeMap<>();
        try {
            for (Line line : WALK.stream().filter(line -> line.shared() == null && seeded.apart().stream().anyMatch(name -> named(line, name))).toList()) {
                Walker walker = capable(line, seeded.atSchool()).findFirst().orElseThrow();
                boolean refused = ask(walker, line, seeded.foreign()).status() == 404;
                String counts = refused ? differing(statistics, walker, line) : null;
                if (counts != null) {
                    differing.put(line.rule() + " as " + walker.role(), counts);
                }
            }
        } finally {
            statistics.setStatisticsEnabled(false);
        }

        assertThat(differing).isEmpty();
    }

    @Test
    void no_use_case_gives_or_changes_anything_of_another_school() throws Exception {
        Set<String> trespasses = new ConcurrentSkipListSet<>();
        int called = 0;
        for (Walker walker : seeded.atSchool().values()) {
            called += as(walker.person(), () -> callEverything(walker, trespasses));
        }

        assertThat(trespasses).isEmpty();
        assertThat(called).as("calls of use cases").isGreaterThan(1000);
    }

    // over HTTP

    private void walkAbroad(Walker walker, Line line, Set<String> trespasses) throws Exception {
        String where = line.rule() + " as " + walker.role();
        boolean may = line.address().capabilities().stream().anyMatch(walker.role()::gives);
        boolean apart = seeded.apart().stream().anyMatch(name -> named(line, name));
        if (may && line.changes() && (!apart || line.shared() != null)) {
            return;     // there is nothing of the other school's to change
        }
        Answer foreign = ask(walker, line, seeded.foreign());
        if (foreign.text().contains(FOREIGN)) {
            trespasses.add(where + " reads of the other school");
        }
        if (!may) {
            if (foreign.status() != 403) {
                trespasses.add(where + " lacks the capability and got " + foreign.status());
            }
        } else if (apart && line.shared() == null) {
            Answer missing = missing(walker, line, foreign);
            boolean alike = foreign.status() == missing.status()
                    && (foreign.status() == 200 ? foreign.likeness().equals(missing.likeness()) : Arrays.equals(foreign.body(), missing.body()));
            if (!alike) {
                trespasses.add(where + " tells what is there (" + foreign.status() + ") from what is not (" + missing.status() + "): " + foreign.apartFrom(missing));
            }
            if (line.changes() && foreign.status() != 404) {
                trespasses.add(where + " changes and got " + foreign.status());
            }
        }
    }

    /** What is not there answers everybody alike, so it is asked again only where the answer is another. */
    private Answer missing(Walker walker, Line line, Answer foreign) throws Exception {
        Answer known = NOT_THERE.get(line);
        if (known != null && foreign.status() == 404 && Arrays.equals(foreign.body(), known.body())) {
            return known;
        }
        Answer missing = ask(walker, line, missing());
        if (missing.status() == 404) {
            NOT_THERE.put(line, missing);
        }
        return missing;
    }

    private void walkAtHome(Line line, Set<String> lost) throws Exception {
        List<String> tried = new ArrayList<>();
        for (Walker walker : Stream.concat(capable(line, seeded.atSchool()), capable(line, seeded.inDistrict())).toList()) {
            int status = ask(walker, line, seeded.own()).status();
            if (status == 200 || line.changes() && (status < 300 || status == 409 || status == 422)) {
                return;
            }
            tried.add(walker.role() + " " + status);
        }
        lost.add(line.rule() + " " + tried);
    }

    /** Null where both take the same number of statements; other work in the server can only add to what is counted. */
    private String differing(Statistics statistics, Walker walker, Line line) throws Exception {
        long foreign = Long.MAX_VALUE;
        long missing = Long.MAX_VALUE;
        for (int i = 0; i < MOST_TRIES; i++) {
            foreign = Math.min(foreign, statements(statistics, walker, line, seeded.foreign()));
            missing = Math.min(missing, statements(statistics, walker, line, missing()));
            if (foreign == missing) {
                return null;
            }
        }
        return foreign + " for what is not theirs, " + missing + " for what is not there";
    }

    private long statements(Statistics statistics, Walker walker, Line line, Map<String, UUID> ids) throws Exception {
        long before = statistics.getPrepareStatementCount();
        ask(walker, line, ids);
        return statistics.getPrepareStatementCount() - before;
    }

    private static boolean named(Line line, String name) {
        return line.ask().contains("{" + name + "}") || line.body() != null && line.body().contains("{" + name + "}");
    }

    private static Stream<Walker> capable(Line line, Map<Role, Walker> walkers) {
        return walkers.values().stream().filter(walker -> line.address().capabilities().stream().anyMatch(walker.role()::gives));
    }

    /** Ids of the same kinds that are nobody's; what is the district's stays. */
    private static Map<String, UUID> missing() {
        Map<String, UUID> missing = new LinkedHashMap<>(seeded.foreign());
        seeded.apart().forEach(name -> missing.put(name, UUID.randomUUID()));
        return missing;
    }

    private Answer ask(Walker walker, Line line, Map<String, UUID> ids) throws Exception {
        boolean api = line.ask().startsWith("/api/");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + filled(line.ask(), ids))).header("Accept-Language", "en");
        request.header(api ? "Authorization" : "Cookie", api ? "Bearer " + walker.token() : walker.cookie());
        if (line.body() != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(line.method(), line.body() == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(filled(line.body(), ids)));
        HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body());
    }

    private static String filled(String text, Map<String, UUID> ids) {
        String filled = text;
        for (Map.Entry<String, UUID> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return filled;
    }


    private static void inParallel(Collection<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What is in each table of the modules; what sessions, mail and the log of the walk itself add is left out. */
    private Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        String tables = one("""
                select string_agg(format('%I.%I', table_schema, table_name), ' ' order by table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema in ('access', 'district', 'vision', 'survey', 'pd', 'evaluation', 'community', 'insight')
                  and (table_schema, table_name) not in (('access', 'session'), ('access', 'failed_sign_in'), ('access', 'api_token'), ('access', 'account'))""");
        for (String table : tables.split(" ")) {
            prints.put(table, one("select count(*) || ' ' || coalesce(sum(hashtextextended(cast(t as text), 0)), 0) from " + table + " t"));
        }
        return prints;
    }

    // use cases

    private int callEverything(Walker walker, Set<String> trespasses) throws Exception {
        int called = 0;
        for (Bean<?> bean : beans.getBeans(Object.class)) {
            Class<?> type = bean.getBeanClass();
            if (!type.isAnnotationPresent(Stateless.class) || !type.getName().startsWith("org.throughline.") || !bean.getTypes().contains(type)) {
                continue;       // what only fills in an interface, such as work waiting, is given no ids
            }
            Object useCase = CDI.current().select(type).get();
            for (Method method : type.getDeclaredMethods()) {
                boolean open = method.isAnnotationPresent(PermitAll.class) || type.isAnnotationPresent(PermitAll.class) && !method.isAnnotationPresent(RolesAllowed.class);
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !open && !FOR_THE_WHOLE_DISTRICT.containsKey(name(method))) {
                    called += callWithForeignIds(walker, useCase, method, trespasses);
                }
            }
        }
        return called;
    }

    private int callWithForeignIds(Walker walker, Object useCase, Method method, Set<String> trespasses) throws Exception {
        List<UUID> some = Stream.of(method.getGenericParameterTypes()).anyMatch(type -> type == UUID.class)
                ? seeded.apart().stream().map(seeded.foreign()::get).toList() : List.of(UUID.randomUUID());
        int called = 0;
        for (UUID id : some) {
            Maker maker = new Maker(id);
            Object[] arguments = Stream.of(method.getParameters()).map(maker::of).toArray();
            if (!maker.made() || !maker.namesSomething()) {
                break;
            }
            called++;
            if (!call(walker, useCase, method, arguments, trespasses)) {
                break;
            }
        }
        return called;
    }

    /** False for who lacks the capability, whatever the ids are. */
    private boolean call(Walker walker, Object useCase, Method method, Object[] arguments, Set<String> trespasses) throws Exception {
        RolesAllowed rule = method.isAnnotationPresent(RolesAllowed.class) ? method.getAnnotation(RolesAllowed.class) : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        boolean may = Stream.of(rule.value()).anyMatch(walker.role()::gives);
        if (!may && !REFUSED.add(method.toString())) {
            return false;       // the container refuses every role that lacks the capability in one and the same way
        }
        transaction.begin();
        try {
            Object result = method.invoke(useCase, arguments);
            boolean written = store.written();
            if (!may) {
                trespasses.add(name(method) + " was open to " + walker.role());
            }
            if (String.valueOf(result).contains(FOREIGN)) {
                trespasses.add(name(method) + " gives " + walker.role() + " something of the other school");
            }
            if (written) {
                trespasses.add(name(method) + " changes something as " + walker.role());
            }
        } catch (InvocationTargetException refused) {
            if (!may && !(refused.getCause() instanceof EJBAccessException)) {
                trespasses.add(name(method) + " did more than refuse " + walker.role() + ": " + refused.getCause());
            }
        } finally {
            transaction.rollback();
        }
        return may;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Makes arguments, ids of the other school wherever an id is wanted. */
    private static final class Maker {

        private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("OrganizationId", "school"), Map.entry("PersonId", "person"),
                Map.entry("CommitmentId", "commitment"), Map.entry("CampaignId", "campaign"), Map.entry("InstrumentId", "instrument"), Map.entry("SectionId", "section"),
                Map.entry("CourseId", "course"), Map.entry("WalkId", "walk"), Map.entry("VisitId", "visit"), Map.entry("LookForId", "lookFor"),
                Map.entry("EvidenceId", "evidence"), Map.entry("StoryId", "draft"));

        private final UUID id;
        private boolean failed;
        private boolean named;

        Maker(UUID id) {
            this.id = id;
        }

        boolean made() {
            return !failed;
        }

        boolean namesSomething() {
            return named;
        }

        Object of(Parameter parameter) {
            return of(parameter.getParameterizedType());
        }

        private Object of(Type type) {
            if (type instanceof ParameterizedType generic) {
                return collection(generic);
            }
            Class<?> wanted = (Class<?>) type;
            if (wanted == UUID.class) {
                named = true;
                return id;
            }
            if (wanted == String.class) {
                return "x";
            }
            if (wanted == int.class || wanted == Integer.class) {
                return 1;
            }
            if (wanted == long.class || wanted == Long.class) {
                return 0L;
            }
            if (wanted == double.class || wanted == Double.class) {
                return 1.0;
            }
            if (wanted == boolean.class || wanted == Boolean.class) {
                return false;
            }
            if (wanted.isEnum()) {
                return wanted.getEnumConstants()[0];
            }
            if (wanted == LocalDate.class) {
                return LocalDate.of(2027, 4, 1);
            }
            if (wanted == Instant.class) {
                return Instant.parse("2027-04-01T12:00:00Z");
            }
            if (wanted == byte[].class) {
                return "x".getBytes(StandardCharsets.UTF_8);
            }
            if (wanted.isRecord()) {
                return record(wanted);
            }
            failed = true;
            return null;
        }

        private Object record(Class<?> wanted) {
            try {
                if (NAMES.containsKey(wanted.getSimpleName())) {
                    named = true;
                    return wanted.getConstructor(UUID.class).newInstance(seeded.foreign().get(NAMES.get(wanted.getSimpleName())));
                }
                RecordComponent[] parts = wanted.getRecordComponents();
                Object[] values = Stream.of(parts).map(part -> of(part.getGenericType())).toArray();
                var constructor = wanted.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                failed = true;      // what was made up breaks a rule of the record
                return null;
            }
        }

        private Object collection(ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Map.class) {
                Object key = of(parts[0]);
                Object value = of(parts[1]);
                return key == null || value == null ? Map.of() : Map.of(key, value);
            }
            Object part = parts[0] instanceof Class<?> || parts[0] instanceof ParameterizedType ? of(parts[0]) : null;
            if (raw == Set.class) {
                return part == null ? Set.of() : Set.of(part);
            }
            if (raw == List.class || raw == Collection.class) {
                return part == null ? List.of() : List.of(part);
            }
            if (raw == Optional.class) {
                return Optional.ofNullable(part);
            }
            if (raw.getSimpleName().equals("Slice")) {
                return slice(part);
            }
            failed = true;
            return null;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Object slice(Object order) {
            return new org.throughline.platform.Slice(0, 10, (Enum) order, false);
        }
    }

    // what is walked through

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

    private String token(PersonId person, boolean readsOnly) throws Exception {
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

    private static Line page(String path) {
        return new Line(path, path, null, null, null);
    }

    private static Line page(String path, String query) {
        return new Line(path, path + query, null, null, null);
    }

    private static Line api(String operation, String ask) {
        return api(operation, ask, null);
    }

    private static Line api(String operation, String ask, String body) {
        return new Line(operation.replace(" ", " /api/v1/"), "/api/v1/" + ask, body, null, null);
    }
}
