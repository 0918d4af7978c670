package org.throughline.access;

/** The capabilities that use cases ask for. Which role has which is in {@code control.Role}. */
public final class Can {

    public static final String SEE_OWN_WORK = "see-own-work";
    public static final String SEE_VISION = "see-vision";
    public static final String LEAD_VISION = "lead-vision";
    public static final String ADAPT_COMMITMENTS = "adapt-commitments";
    public static final String SEE_THROUGHLINE = "see-throughline";
    public static final String RUN_SURVEYS = "run-surveys";
    public static final String SEE_SURVEY_RESULTS = "see-survey-results";
    public static final String ANSWER_RESULTS = "answer-results";
    public static final String READ_NAMED_ANSWERS = "read-named-answers";
    public static final String EXPORT_ANSWERS = "export-answers";
    public static final String JOIN_ANSWERS = "join-answers";
    public static final String ANSWER_URGENT_COMMENTS = "answer-urgent-comments";
    public static final String MODERATE_COMMENTS = "moderate-comments";
    public static final String CODE_COMMENTS = "code-comments";
    public static final String READ_COMMENTS = "read-comments";
    public static final String CHOOSE_SECTIONS = "choose-sections";
    public static final String RUN_CATALOG = "run-catalog";
    public static final String TAKE_ATTENDANCE = "take-attendance";
    public static final String SEE_CREDITS = "see-credits";
    public static final String PLAN_WALKS = "plan-walks";
    public static final String OBSERVE = "observe";
    public static final String SEE_WALKS = "see-walks";
    public static final String SEE_PEOPLE = "see-people";
    public static final String KEEP_PEOPLE = "keep-people";
    public static final String MAKE_TEAMS = "make-teams";
    public static final String IMPORT_ROSTERS = "import-rosters";
    public static final String TELL_STORIES = "tell-stories";
    public static final String GRANT_ROLES = "grant-roles";
    public static final String ASK_TO_BREAK_GLASS = "ask-to-break-glass";
    public static final String AGREE_TO_BREAK_GLASS = "agree-to-break-glass";
    public static final String ADMINISTER = "administer";
    public static final String GUARD_PRIVACY = "guard-privacy";

    private Can() {}
}
