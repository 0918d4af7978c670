package org.throughline.access;

import static org.throughline.access.Can.ADAPT_COMMITMENTS;
import static org.throughline.access.Can.ADMINISTER;
import static org.throughline.access.Can.AGREE_TO_BREAK_GLASS;
import static org.throughline.access.Can.ANSWER_RESULTS;
import static org.throughline.access.Can.ASK_TO_BREAK_GLASS;
import static org.throughline.access.Can.ANSWER_URGENT_COMMENTS;
import static org.throughline.access.Can.CHOOSE_SECTIONS;
import static org.throughline.access.Can.CODE_COMMENTS;
import static org.throughline.access.Can.EXPORT_ANSWERS;
import static org.throughline.access.Can.GRANT_ROLES;
import static org.throughline.access.Can.GUARD_PRIVACY;
import static org.throughline.access.Can.IMPORT_ROSTERS;
import static org.throughline.access.Can.JOIN_ANSWERS;
import static org.throughline.access.Can.KEEP_PEOPLE;
import static org.throughline.access.Can.LEAD_VISION;
import static org.throughline.access.Can.MAKE_TEAMS;
import static org.throughline.access.Can.MODERATE_COMMENTS;
import static org.throughline.access.Can.OBSERVE;
import static org.throughline.access.Can.PLAN_WALKS;
import static org.throughline.access.Can.READ_COMMENTS;
import static org.throughline.access.Can.READ_NAMED_ANSWERS;
import static org.throughline.access.Can.RUN_CATALOG;
import static org.throughline.access.Can.RUN_SURVEYS;
import static org.throughline.access.Can.SEE_CREDITS;
import static org.throughline.access.Can.SEE_OWN_WORK;
import static org.throughline.access.Can.SEE_PEOPLE;
import static org.throughline.access.Can.SEE_SURVEY_RESULTS;
import static org.throughline.access.Can.SEE_THROUGHLINE;
import static org.throughline.access.Can.SEE_VISION;
import static org.throughline.access.Can.SEE_WALKS;
import static org.throughline.access.Can.TAKE_ATTENDANCE;
import static org.throughline.access.Can.TELL_STORIES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each role may do: the one place where roles become capabilities. */
public enum Role {
    SUPERINTENDENT(AGREE_TO_BREAK_GLASS, ANSWER_RESULTS, ANSWER_URGENT_COMMENTS, READ_COMMENTS, GRANT_ROLES, LEAD_VISION, SEE_SURVEY_RESULTS, SEE_WALKS, SEE_PEOPLE, SEE_CREDITS),
    DISTRICT_LEADER(ANSWER_RESULTS, CODE_COMMENTS, READ_COMMENTS, GRANT_ROLES, LEAD_VISION, SEE_SURVEY_RESULTS, SEE_WALKS, PLAN_WALKS, SEE_PEOPLE),
    SURVEY_COORDINATOR(EXPORT_ANSWERS, ANSWER_RESULTS, ANSWER_URGENT_COMMENTS, MODERATE_COMMENTS, CODE_COMMENTS, READ_COMMENTS, READ_NAMED_ANSWERS, RUN_SURVEYS, SEE_SURVEY_RESULTS, SEE_PEOPLE, KEEP_PEOPLE),
    CREDIT_OFFICER(AGREE_TO_BREAK_GLASS, SEE_CREDITS, SEE_PEOPLE),
    CATALOG_ADMINISTRATOR(RUN_CATALOG, TAKE_ATTENDANCE, SEE_PEOPLE),
    SAFETY_CONTACT(ANSWER_URGENT_COMMENTS),
    PRINCIPAL(ANSWER_RESULTS, READ_COMMENTS, GRANT_ROLES, ADAPT_COMMITMENTS, SEE_SURVEY_RESULTS, SEE_WALKS, OBSERVE, SEE_PEOPLE, KEEP_PEOPLE, MAKE_TEAMS),
    COACH(SEE_WALKS, OBSERVE, TAKE_ATTENDANCE, MAKE_TEAMS),
    TEACHER(),
    STAFF(),
    OBSERVER(OBSERVE, SEE_WALKS),
    COMMUNICATIONS(TELL_STORIES, SEE_SURVEY_RESULTS),
    COUNCIL_ADVISER(SEE_SURVEY_RESULTS),
    ADMINISTRATOR(READ_NAMED_ANSWERS, JOIN_ANSWERS, IMPORT_ROSTERS, ADMINISTER, ASK_TO_BREAK_GLASS, GRANT_ROLES, SEE_PEOPLE, GUARD_PRIVACY, KEEP_PEOPLE, MAKE_TEAMS);

    private final Set<String> capabilities;

    Role(String... own) {
        capabilities = new HashSet<>(List.of(own));
        capabilities.addAll(ofEveryone());
    }

    public Set<String> capabilities() {
        return Set.copyOf(capabilities);
    }

    /** What this role may do beyond what everybody may. */
    public Set<String> own() {
        Set<String> own = new HashSet<>(capabilities);
        ofEveryone().forEach(own::remove);
        return own;
    }

    public boolean gives(String capability) {
        return capabilities.contains(capability);
    }

    private static List<String> ofEveryone() {
        return List.of(SEE_OWN_WORK, SEE_VISION, SEE_THROUGHLINE, CHOOSE_SECTIONS);
    }
}
