package org.throughline.access;

import static org.throughline.access.Can.ADAPT_COMMITMENTS;
import static org.throughline.access.Can.ADMINISTER;
import static org.throughline.access.Can.AGREE_TO_BREAK_GLASS;
import static org.throughline.access.Can.ANSWER_RESULTS;
import static org.throughline.access.Can.ASK_TO_BREAK_GLASS;
import static org.throughline.access.Can.ANSWER_URGENT_COMMENTS;
import static org.throughline.access.Can.CHOOSE_SECTIONS;
import static org.throughline.access.Can.EXPORT_ANSWERS;
import static org.throughline.access.Can.CODE_COMMENTS;
import static org.throughline.access.Can.GRANT_ROLES;
import static org.throughline.access.Can.GUARD_PRIVACY;
import static org.throughline.access.Can.IMPORT_ROSTERS;
import static org.throughline.access.Can.KEEP_PEOPLE;
import static org.throughline.access.Can.LEAD_VISION;
import static org.throughline.access.Can.MAKE_TEAMS;
import static org.throughline.access.Can.MODERATE_COMMENTS;
import static org.throughline.access.Can.OBSERVE;
import static org.throughline.access.Can.PLAN_WALKS;
import static org.throughline.access.Can.READ_NAMED_ANSWERS;
import static org.throughline.access.Can.READ_COMMENTS;
import static org.throughline.access.Can.RUN_CATALOG;
import static org.throughline.access.Can.RUN_SURVEYS;
import static org.throughline.access.Can.SEE_CREDITS;
import static org.throughline.access.Can.SEE_OWN_WORK;
import static org.throughline.access.Can.SEE_PEOPLE;
import static org.throughline.access.Can.SEE_SURVEY_RESULTS;
import static org.throughline.access.Can.SEE_THROUGHLINE;
import static org.throughline.access.Can.SEE_VISION;
import static org.throughline.access.Can.SEE_WALKS;
import static org.throughline.access.Can.TELL_STORIES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every address of the application and the capability that opens it: pages, files and operations of the API. The guard
 * refuses by this table before anything else runs, and a page that is not in it is not there. Which of the things behind
 * an address a person may see or change is decided by the use cases, by the viewer's scope.
 *
 * <p>A new address needs a line here and one in the walk ({@code WalkedAddresses}); tests fail until both are there.
 */
public final class AddressRules {

    private static final List<AddressRule> ALL = List.of(
            page("/home.xhtml", SEE_OWN_WORK),
            page("/search.xhtml", SEE_OWN_WORK),
            page("/account.xhtml", SEE_OWN_WORK),
            page("/account-sessions.xhtml", SEE_OWN_WORK),
            page("/account-tokens.xhtml", SEE_OWN_WORK),
            page("/preferences", SEE_OWN_WORK),
            page("/files/{id}", SEE_OWN_WORK),
            page("/access/accounts.xhtml", ADMINISTER),
            page("/access/account.xhtml", ADMINISTER),
            page("/access/disclosures.xhtml", GUARD_PRIVACY),
            page("/access/holds.xhtml", GUARD_PRIVACY),
            page("/access/person-erase.xhtml", GUARD_PRIVACY),
            page("/access/person-privacy.xhtml", GUARD_PRIVACY),
            page("/access/person-request.xhtml", GUARD_PRIVACY),
            page("/access/privacy.xhtml", GUARD_PRIVACY),
            page("/access/retention.xhtml", GUARD_PRIVACY),
            page("/files/person-data.zip", GUARD_PRIVACY),
            page("/access/identities.xhtml", ADMINISTER),
            page("/access/identity.xhtml", ADMINISTER),
            page("/access/integrations.xhtml", ADMINISTER),
            page("/access/integration.xhtml", ADMINISTER),
            page("/access/roles.xhtml", GRANT_ROLES),
            page("/access/role.xhtml", GRANT_ROLES),
            page("/access/rules.xhtml", ADMINISTER),
            page("/access/walls.xhtml", ASK_TO_BREAK_GLASS, AGREE_TO_BREAK_GLASS),
            page("/access/about-me.xhtml", SEE_OWN_WORK),
            page("/access/data-elements.xhtml", SEE_OWN_WORK),
            page("/files/data-elements.csv", SEE_OWN_WORK),
            page("/files/data-elements.xlsx", SEE_OWN_WORK),
            page("/access/audit.xhtml", ADMINISTER),
            page("/files/audit.csv", ADMINISTER),
            page("/files/audit.xlsx", ADMINISTER),

            page("/district/people.xhtml", SEE_PEOPLE),
            page("/district/person.xhtml", SEE_PEOPLE),
            page("/district/schools.xhtml", SEE_PEOPLE),
            page("/district/school.xhtml", SEE_PEOPLE),
            page("/files/people.csv", SEE_PEOPLE),
            page("/files/people.xlsx", SEE_PEOPLE),
            page("/district/attributes.xhtml", IMPORT_ROSTERS),
            page("/district/attribute-file.xhtml", IMPORT_ROSTERS),
            page("/files/attribute-template.csv", IMPORT_ROSTERS),
            page("/district/teams.xhtml", SEE_PEOPLE, MAKE_TEAMS),
            page("/district/team.xhtml", SEE_PEOPLE, MAKE_TEAMS),
            page("/district/family.xhtml", KEEP_PEOPLE),
            page("/district/duplicates.xhtml", ADMINISTER),
            page("/district/merge.xhtml", ADMINISTER),
            page("/district/import-problems.xhtml", IMPORT_ROSTERS),
            page("/district/feeds.xhtml", IMPORT_ROSTERS),
            page("/district/feed.xhtml", IMPORT_ROSTERS),
            page("/district/feed-edit.xhtml", IMPORT_ROSTERS),
            page("/district/mappings.xhtml", IMPORT_ROSTERS),
            page("/district/mapping.xhtml", IMPORT_ROSTERS),
            page("/district/imports.xhtml", IMPORT_ROSTERS),
            page("/district/import.xhtml", IMPORT_ROSTERS),
            page("/files/roster-problems.csv", IMPORT_ROSTERS),
            page("/district/jobs.xhtml", SEE_OWN_WORK),

            page("/vision/plan.xhtml", SEE_VISION),
            page("/vision/school.xhtml", SEE_VISION),
            page("/vision/commitment.xhtml", SEE_VISION),
            page("/vision/adaptation.xhtml", SEE_VISION),
            page("/vision/follow-up.xhtml", SEE_VISION),
            page("/vision/measure.xhtml", SEE_VISION),
            page("/vision/decisions.xhtml", SEE_VISION),
            page("/vision/measure-draft.xhtml", LEAD_VISION),
            page("/vision/plan-draft.xhtml", LEAD_VISION),
            page("/vision/plan-consult.xhtml", LEAD_VISION),
            page("/vision/plan-adopt.xhtml", LEAD_VISION),
            page("/vision/plan-close.xhtml", LEAD_VISION),
            page("/vision/plan-follow-up.xhtml", LEAD_VISION),
            page("/vision/commitment-draft.xhtml", LEAD_VISION),

            page("/survey/campaigns.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/campaign.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/results.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/scales.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/comments.xhtml", READ_COMMENTS),
            page("/survey/comment-review.xhtml", MODERATE_COMMENTS),
            page("/survey/comment.xhtml", MODERATE_COMMENTS),
            page("/survey/comment-sort.xhtml", CODE_COMMENTS),
            page("/survey/themes.xhtml", CODE_COMMENTS),
            page("/survey/urgent.xhtml", ANSWER_URGENT_COMMENTS),
            page("/survey/watch-words.xhtml", RUN_SURVEYS),
            page("/survey/replies.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/reply.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/heat.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/public-results.xhtml", RUN_SURVEYS),
            page("/survey/public-preview", RUN_SURVEYS),
            page("/survey/instruments.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/instrument.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/instrument-import.xhtml", RUN_SURVEYS),
            page("/survey/instrument-export.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/translate.xhtml", RUN_SURVEYS),
            page("/survey/templates.xhtml", RUN_SURVEYS),
            page("/survey/template.xhtml", RUN_SURVEYS),
            page("/survey/bank.xhtml", RUN_SURVEYS),
            page("/survey/bank-item.xhtml", RUN_SURVEYS),
            page("/survey/bank-new.xhtml", RUN_SURVEYS),
            page("/survey/crosswalk.xhtml", RUN_SURVEYS),
            page("/survey/compare.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/instrument-new.xhtml", RUN_SURVEYS),
            page("/survey/instrument-edit.xhtml", RUN_SURVEYS),
            page("/survey/instrument-preview.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/preview", SEE_SURVEY_RESULTS),
            page("/files/instrument", SEE_SURVEY_RESULTS),
            page("/files/translation", RUN_SURVEYS),
            page("/survey/campaign-new.xhtml", RUN_SURVEYS),
            page("/survey/promise.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/published-set.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/answers-of.xhtml", READ_NAMED_ANSWERS),
            page("/survey/campaign-check.xhtml", RUN_SURVEYS),
            page("/survey/campaign-ways.xhtml", RUN_SURVEYS),
            page("/survey/letters.xhtml", RUN_SURVEYS),
            page("/survey/turnout.xhtml", SEE_SURVEY_RESULTS),
            page("/survey/burden.xhtml", RUN_SURVEYS),
            page("/survey/returned-mails.xhtml", RUN_SURVEYS),
            page("/files/returned-mails.csv", RUN_SURVEYS),
            page("/files/returned-mails.xlsx", RUN_SURVEYS),
            page("/files/missing.csv", RUN_SURVEYS),
            page("/files/missing.xlsx", RUN_SURVEYS),
            page("/files/letters.zip", RUN_SURVEYS),
            page("/survey/paper.xhtml", RUN_SURVEYS),
            page("/survey/paper-batch.xhtml", RUN_SURVEYS),
            page("/survey/key-entry.xhtml", SEE_OWN_WORK),
            page("/survey/envelopes.xhtml", SEE_OWN_WORK),
            page("/survey/reports.xhtml", SEE_SURVEY_RESULTS),
            page("/files/school-report.pdf", SEE_SURVEY_RESULTS),
            page("/files/school-reports.pdf", SEE_SURVEY_RESULTS),
            page("/files/school-reports.zip", SEE_SURVEY_RESULTS),
            page("/files/survey-figures.xlsx", SEE_SURVEY_RESULTS),
            page("/files/survey-figures.csv", SEE_SURVEY_RESULTS),
            page("/files/survey-codebook.xml", SEE_SURVEY_RESULTS),
            page("/files/survey-variables.xlsx", SEE_SURVEY_RESULTS),
            page("/files/survey-answers.csv", EXPORT_ANSWERS),
            page("/files/survey-answers.sps", EXPORT_ANSWERS),
            page("/files/paper", RUN_SURVEYS),
            page("/files/paper.pdf", RUN_SURVEYS),
            page("/files/paper.zip", RUN_SURVEYS),

            page("/pd/catalog.xhtml", CHOOSE_SECTIONS),
            page("/pd/courses.xhtml", CHOOSE_SECTIONS),
            page("/pd/course.xhtml", CHOOSE_SECTIONS),
            page("/pd/section.xhtml", CHOOSE_SECTIONS),
            page("/pd/my-learning.xhtml", CHOOSE_SECTIONS),
            page("/pd/links.xhtml", CHOOSE_SECTIONS),
            page("/pd/transcript.xhtml", SEE_OWN_WORK),
            page("/pd/transcript", SEE_OWN_WORK),
            page("/pd/credits.xhtml", SEE_CREDITS),
            page("/pd/course-edit.xhtml", RUN_CATALOG),
            page("/pd/section-edit.xhtml", RUN_CATALOG),
            page("/pd/section-people.xhtml", RUN_CATALOG),

            page("/evaluation/walks.xhtml", SEE_WALKS),
            page("/evaluation/walk.xhtml", SEE_WALKS),
            page("/evaluation/evidence.xhtml", SEE_WALKS),
            page("/evaluation/evidence-add.xhtml", OBSERVE, PLAN_WALKS),
            page("/evaluation/visit-start.xhtml", OBSERVE),
            page("/evaluation/visit.xhtml", OBSERVE),
            page("/evaluation/walk-plan.xhtml", PLAN_WALKS),
            page("/evaluation/look-fors.xhtml", SEE_VISION),
            page("/evaluation/look-for-edit.xhtml", PLAN_WALKS),

            page("/community/stories.xhtml", SEE_VISION),
            page("/community/story-edit.xhtml", TELL_STORIES),
            page("/insight/throughline.xhtml", SEE_THROUGHLINE),
            page("/demo/mailbox.xhtml", ADMINISTER, RUN_SURVEYS),

            open("", "/"),
            open("", "/error"),
            open("", "/first-run"),
            open("", "/sign-in"),
            open("", "/sign-in/code"),
            open("", "/sign-in/oidc/{way}"),
            open("", "/sign-in/saml/{way}"),
            open("", "/sign-in/with/{way}"),
            open("", "/account/second-factor"),
            open("", "/account/forgot"),
            open("", "/account/invitation"),
            open("", "/account/reset"),
            open("", "/sign-out"),
            open("", "/s"),
            open("", "/s/{code}"),
            open("", "/k"),
            open("", "/k/{code}"),
            open("", "/p/{token}"),
            open("", "/r/{code}"),
            open("", "/texts/answers"),
            open("", "/u/{token}"),
            open("", "/vision"),
            open("", "/privacy"),
            open("POST", "/api/v1/tokens"),

            api("GET", "jobs/{id}", SEE_OWN_WORK),
            api("GET", "people", SEE_PEOPLE),
            api("GET", "people/{id}", SEE_PEOPLE),
            api("GET", "people/{id}/credits", SEE_OWN_WORK),
            api("GET", "schools", SEE_PEOPLE),
            api("GET", "schools/{id}", SEE_PEOPLE),
            api("POST", "rosters", IMPORT_ROSTERS),
            api("GET", "rosters/{id}", IMPORT_ROSTERS),
            api("POST", "rosters/{id}/commit", IMPORT_ROSTERS),
            api("DELETE", "rosters/{id}", IMPORT_ROSTERS),
            api("GET", "feeds", IMPORT_ROSTERS),
            api("POST", "attributes/{kind}", IMPORT_ROSTERS),
            api("GET", "attributes/files/{id}", IMPORT_ROSTERS),
            api("POST", "attributes/files/{id}/commit", IMPORT_ROSTERS),
            api("DELETE", "attributes/files/{id}", IMPORT_ROSTERS),
            api("GET", "plans", SEE_VISION),
            api("GET", "plans/{id}/commitments", SEE_VISION),
            api("GET", "commitments/{id}", SEE_VISION),
            api("GET", "commitments/{id}/adaptations", SEE_VISION),
            api("POST", "commitments/{id}/adaptations", ADAPT_COMMITMENTS),
            api("GET", "commitments/{id}/adaptations/{adaptation}", SEE_VISION),
            api("PUT", "commitments/{id}/adaptations/{adaptation}/agreement", LEAD_VISION),
            api("PUT", "commitments/{id}/adaptations/{adaptation}/return", LEAD_VISION),
            api("GET", "campaigns", SEE_SURVEY_RESULTS),
            api("GET", "campaigns/{id}", SEE_SURVEY_RESULTS),
            api("GET", "campaigns/{id}/results", SEE_SURVEY_RESULTS),
            api("GET", "campaigns/{id}/results/waves", SEE_SURVEY_RESULTS),
            api("GET", "campaigns/{id}/figures", SEE_SURVEY_RESULTS),
            api("GET", "campaigns/{id}/scales", SEE_SURVEY_RESULTS),
            api("POST", "campaigns/{id}/reports", SEE_SURVEY_RESULTS),
            api("GET", "campaigns/{id}/replies", SEE_SURVEY_RESULTS),
            api("POST", "campaigns/{id}/replies", ANSWER_RESULTS),
            api("PUT", "campaigns/{id}/replies/{reply}", ANSWER_RESULTS),
            api("GET", "campaigns/{id}/comments", READ_COMMENTS),
            api("POST", "campaigns/{id}/invitations", RUN_SURVEYS),
            api("POST", "mail-returns", RUN_SURVEYS),
            api("GET", "instruments", SEE_SURVEY_RESULTS),
            api("POST", "instruments", RUN_SURVEYS),
            api("GET", "instruments/{id}", SEE_SURVEY_RESULTS),
            api("GET", "instruments/{id}/editions", SEE_SURVEY_RESULTS),
            api("GET", "bank", RUN_SURVEYS),
            api("GET", "bank/{id}", RUN_SURVEYS),
            api("GET", "crosswalks", RUN_SURVEYS),
            api("GET", "courses", CHOOSE_SECTIONS),
            api("GET", "courses/{id}", CHOOSE_SECTIONS),
            api("GET", "courses/{id}/sections", CHOOSE_SECTIONS),
            api("GET", "registrations/mine", CHOOSE_SECTIONS),
            api("GET", "sections", CHOOSE_SECTIONS),
            api("GET", "sections/{id}", CHOOSE_SECTIONS),
            api("PUT", "sections/{id}/seats/mine", CHOOSE_SECTIONS),
            api("DELETE", "sections/{id}/seats/mine", CHOOSE_SECTIONS),
            api("GET", "sections/{id}/seats", CHOOSE_SECTIONS),
            api("PUT", "sections/{id}/attendance", SEE_OWN_WORK),
            api("POST", "sections/{id}/credits", RUN_CATALOG),
            api("GET", "walks", SEE_WALKS),
            api("GET", "walks/{id}", SEE_WALKS),
            api("GET", "walks/{id}/visits", SEE_WALKS),
            api("GET", "visits/{id}", OBSERVE),
            api("PUT", "visits/{id}/ratings/{lookFor}", OBSERVE),
            api("GET", "evidence", SEE_WALKS),
            api("GET", "stories", SEE_VISION),
            api("GET", "throughline", SEE_THROUGHLINE));

    private static final Map<String, AddressRule> PLAIN = ALL.stream().filter(rule -> !rule.path().contains("{"))
            .collect(Collectors.toMap(AddressRule::name, Function.identity()));
    private static final List<WithParts> WITH_PARTS = ALL.stream().filter(rule -> rule.path().contains("{"))
            .map(rule -> new WithParts(rule, rule.path().substring(0, rule.path().indexOf('{')), rule.pattern())).toList();

    private AddressRules() {}

    public static List<AddressRule> all() {
        return ALL;
    }

    /** The rule of an address, by servlet path and path info, never by the raw address, which can be written in many ways. */
    public static Optional<AddressRule> of(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        AddressRule plain = PLAIN.getOrDefault(path, PLAIN.get(asked + " " + path));
        return plain != null ? Optional.of(plain) : WITH_PARTS.stream().filter(one -> one.matches(asked, path)).map(WithParts::rule).findFirst();
    }

    /** @param stem what comes before the first part: most addresses differ there, and a pattern is slow beside it */
    private record WithParts(AddressRule rule, String stem, Pattern pattern) {

        boolean matches(String method, String path) {
            return path.startsWith(stem) && (rule.method().isEmpty() || rule.method().equals(method)) && pattern.matcher(path).matches();
        }
    }

    private static AddressRule page(String path, String... capabilities) {
        return new AddressRule("", path, Set.of(capabilities));
    }

    private static AddressRule api(String method, String path, String capability) {
        return new AddressRule(method, "/api/v1/" + path, Set.of(capability));
    }

    private static AddressRule open(String method, String path) {
        return new AddressRule(method, path, Set.of());
    }
}
