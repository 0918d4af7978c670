package org.throughline.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** One person with rows in every module, some of which name the person in words. */
final class PersonEverywhere {

    private final BiConsumer<String, Object[]> execute;
    private final String given;
    private final String family;
    private final String name;
    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final UUID person = UUID.randomUUID();

    PersonEverywhere(BiConsumer<String, Object[]> execute, String given, String family) {
        this.execute = execute;
        this.given = given;
        this.family = family;
        this.name = given + " " + family;
    }

    /** By what the person can be known, and which must be gone once erased. */
    List<String> identities() {
        return List.of(family, "otti." + key + "@", "login-" + key, "sis-" + key, "emp-" + key, "user-" + key, "555-" + key, "lic-" + key, "agent-" + key, "group-" + key);
    }

    /** What the file for the person must have. */
    List<String> markers() {
        return List.of(name, "otti." + key + "@staff.example", "login-" + key, "emp-" + key, "user-" + key, "555-" + key, "lic-" + key, "agent-" + key, "group-" + key,
                "token-" + key, "mail-" + key, "job-" + key, "file-" + key, "survey-" + key, "draft-" + key, "CRS-" + key.toUpperCase(java.util.Locale.ROOT), "walk-" + key, "note-" + key,
                "evidence-" + key, "story-" + key, "adapted-" + key, "followed-" + key, "entered-" + key, "letter-" + key, "child-" + key, "class-" + key, "plan-" + key);
    }

    PersonId at(UUID school, String districtId) {
        UUID district = UUID.fromString(districtId);
        rosters(school);
        account(school);
        platform();
        UUID commitment = vision(school, district);
        survey(school);
        learning(school);
        walks(school, commitment);
        UUID story = UUID.randomUUID();
        run("insert into community.story (id, version, kind, school_id, commitment_id, title_en, title_es, text_en, text_es, try_en, try_es, consent, state, written_by, written_at, published_at) "
                + "values (?, 0, 'SUCCESS', ?, ?, ?, 'x', ?, 'x', '', '', 'NOT_NEEDED', 'PUBLISHED', ?, now(), now())", story, school, commitment, "story-" + key, "As told by " + name + ".", person);
        run("insert into demo.letter (recipient, subject, body, arrived_at) values (?, ?, ?, now())", "otti." + key + "@staff.example", "letter-" + key, "Dear " + name);
        return new PersonId(person);
    }

    private void rosters(UUID school) {
        run("insert into district.person (id, source, source_id, kind, given_name, family_name, email, phone, username, identifier, home_language, job_class) "
                + "values (?, 'test', ?, 'STAFF', ?, ?, ?, ?, ?, ?, 'es', 'teacher')", person, "sis-" + key, given, family, "otti." + key + "@staff.example", "555-" + key, "user-" + key, "emp-" + key);
        run("insert into district.position (id, source, source_id, person_id, organization_id, role, main) values (?, 'test', ?, ?, ?, 'teacher', true)", UUID.randomUUID(), "p" + key, person, school);
        UUID room = UUID.randomUUID();
        run("insert into district.class (id, source, source_id, title, type, school_id) values (?, 'test', ?, ?, 'homeroom', ?)", room, "c" + key, "class-" + key, school);
        run("insert into district.enrollment (id, source, source_id, class_id, school_id, person_id, role) values (?, 'test', ?, ?, ?, ?, 'teacher')", UUID.randomUUID(), "e" + key, room, school, person);
        UUID child = UUID.randomUUID();
        run("insert into district.person (id, source, source_id, kind, given_name, family_name) values (?, 'test', ?, 'STUDENT', ?, 'Other')", child, child.toString(), "child-" + key);
        run("insert into district.guardianship (guardian_id, student_id) values (?, ?)", person, child);
        run("insert into district.person_language (person_id, home_language, preferred_language) values (?, 'es', 'es')", person);
        run("insert into district.person_group (person_id, name) values (?, ?)", person, "group-" + key);
        run("insert into district.employment (person_id, organization_id, job_class) values (?, ?, 'teacher')", person, school);
        run("insert into district.license (person_id, number) values (?, ?)", person, "lic-" + key);
        run("insert into district.opt_out (person_id, scope) values (?, 'surveys')", person);
        run("insert into district.media_consent (person_id, scope, given) values (?, 'photo', true)", person);
    }

    private void account(UUID school) {
        UUID account = UUID.randomUUID();
        run("insert into access.account (id, version, login, password_hash, display_name, person_id) values (?, 0, ?, 'x', ?, ?)", account, "login-" + key, name, person);
        run("insert into access.api_token (id, person_id, hash, label, created_at, expires_at) values (?, ?, convert_to(?, 'UTF8'), ?, now(), now())", UUID.randomUUID(), person, key, "token-" + key + " of " + name);
        run("insert into access.session (id, person_id, way, started_at, last_seen_at, address, agent) values (?, ?, 'password', now(), now(), '192.0.2.9', ?)", UUID.randomUUID(), person, "agent-" + key);
        run("insert into access.role_grant (person_id, role, organization_id, by_roster, reason) values (?, 'TEACHER', ?, false, ?)", person, school, "For " + name);
    }

    private void platform() {
        run("insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, sent_at) values (?, ?, ?, ?, 'en', now(), now(), now())",
                UUID.randomUUID(), "Otti." + key + "@staff.example", "mail-" + key, "Dear " + name);
        run("insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, sent_at) values (?, 'else@staff.example', ?, 'x', 'en', now(), now(), now())",
                UUID.randomUUID(), name.toUpperCase(java.util.Locale.ROOT) + " wrote to you");
        run("insert into platform.job (id, kind, title, started_by, started_at, ended_at, state) values (?, 'x', ?, ?, now(), now(), 'DONE')", UUID.randomUUID(), "job-" + key + " of " + name, person);
        run("insert into platform.file (id, name, media_type, size, content, added_by, added_at) values (?, ?, 'text/plain', 0, '', ?, now())", UUID.randomUUID(), "file-" + key + " " + name + ".txt", person);
    }

    private UUID vision(UUID school, UUID district) {
        UUID plan = UUID.randomUUID();
        run("insert into vision.plan (id, version, district_id, title_en, title_es, vision_en, vision_es, state, starts_on, ends_on, adopted_on, adopted_by) "
                + "values (?, 0, ?, ?, 'x', 'x', 'x', 'ADOPTED', '2026-01-01', '2031-01-01', '2026-01-01', ?)", plan, district, "plan-" + key, person);
        UUID commitment = UUID.randomUUID();
        run("insert into vision.commitment (id, version, plan_id, code, position, short_en, short_es, title_en, title_es, text_en, text_es, reason_en, reason_es, least_evidence_en, "
                + "least_evidence_es, public_title_en, public_title_es, due) values (?, 0, ?, 'T1', 1, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', '2030-01-01')", commitment, plan);
        UUID adaptation = UUID.randomUUID();
        run("insert into vision.adaptation (id, version, commitment_id, school_id, how, decided_with, state, since) values (?, 0, ?, ?, ?, 'Teachers', 'AGREED', now())",
                adaptation, commitment, school, "adapted-" + key + " as " + name + " proposed");
        run("insert into vision.adaptation_step (adaptation_id, number, state, at, person_id, how, decided_with) values (?, 0, 'AGREED', now(), ?, ?, 'Teachers')", adaptation, person, "adapted-" + key + " as " + name + " proposed");
        run("insert into vision.follow_up (id, version, commitment_id, school_id, due, planned_at, planned_by, note, next_owner) values (?, 0, ?, ?, '2027-01-01', now(), ?, ?, ?)",
                UUID.randomUUID(), commitment, school, person, "followed-" + key, name);
        UUID measure = UUID.randomUUID();
        run("insert into vision.measure (id, version, commitment_id, code, position, title_en, title_es, kind, unit, direction, source, cadence_days, baseline, baseline_on, target, target_on) "
                + "values (?, 0, ?, 'M1', 1, 'x', 'x', 'PROCESS', 'PERCENT', 'UP', 'entered', 30, 0, '2026-01-01', 90, '2030-01-01')", measure, commitment);
        run("insert into vision.measure_entry (measure_id, as_of, entered_at, value, note, entered_by) values (?, '2026-10-01', now(), 1, ?, ?)", measure, "entered-" + key + " by " + name, person);
        return commitment;
    }

    private void survey(UUID school) {
        UUID instrument = UUID.randomUUID();
        run("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (?, ?, 1, 'OWN', '2026-01-01', ?)", instrument, "i" + key, person);
        UUID campaign = UUID.randomUUID();
        run("insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at) values (?, 0, ?, ?, 'STAFF', 'CONFIDENTIAL', ?, now(), now() + interval '1 day')",
                campaign, "c" + key, instrument, "survey-" + key);
        UUID invitation = UUID.randomUUID();
        run("insert into survey.invitation (id, campaign_id, school_id, person_id, language, home_language, channel, sent_on, answered) values (?, ?, ?, ?, 'en', 'es', 'MAIL', '2026-10-01', true)",
                invitation, campaign, school, person);
        run("insert into survey.draft (id, campaign_id, invitation_id, language, answers, started_on) values (?, ?, ?, 'en', cast(? as jsonb), '2026-10-01')",
                UUID.randomUUID(), campaign, invitation, "{\"q1\": \"draft-" + key + " " + name + "\"}");
        UUID section = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        run("insert into survey.section (id, instrument_id, position) values (?, ?, 1)", section, instrument);
        run("insert into survey.item (id, instrument_id, section_id, position, code, type) values (?, ?, ?, 1, 'q1', 'TEXT')", item, instrument, section);
        UUID response = UUID.randomUUID();
        run("insert into survey.response (id, campaign_id, school_id, language, answered_on, tallied) values (?, ?, ?, 'en', '2026-10-02', true)", response, campaign, school);
        run("insert into survey.answer (response_id, item_id, value, words) values (?, ?, 0, ?)", response, item, name + " explains well");
    }

    private void learning(UUID school) {
        UUID course = UUID.randomUUID();
        run("insert into pd.course (id, version, code, title, outcomes, strand, format, audience, most_minutes, category, state) values (?, 0, ?, 'Course', 'x', 'x', 'WORKSHOP', 'x', 60, 'PEDAGOGY', 'APPROVED')",
                course, "CRS-" + key.toUpperCase(java.util.Locale.ROOT));
        UUID section = UUID.randomUUID();
        run("insert into pd.section (id, version, course_id, school_id, room, fewest_seats, most_seats, opens_at, closes_at, starts_at, ends_at) "
                + "values (?, 0, ?, ?, 'x', 1, 9, now() - interval '2 days', now() + interval '1 day', now() + interval '2 days', now() + interval '3 days')", section, course, school);
        run("insert into pd.registration (id, version, section_id, person_id, origin, taken_at) values (?, 0, ?, ?, 'CHOSEN', now())", UUID.randomUUID(), section, person);
        run("insert into pd.facilitator (section_id, person_id) values (?, ?)", section, person);
        run("insert into pd.attendance (id, section_id, person_id, line, minutes, method, recorded_at, recorded_by) values (?, ?, ?, 1, 60, 'ROSTER', now(), ?)", UUID.randomUUID(), section, person, person);
        run("insert into pd.credit (id, person_id, section_id, school_id, category, posting, minutes, self_chosen, rule, posted_at, posted_by) values (?, ?, ?, ?, 'PEDAGOGY', 1, 60, true, 'x', now(), ?)",
                UUID.randomUUID(), person, section, school, person);
    }

    private void walks(UUID school, UUID commitment) {
        UUID lookFor = UUID.randomUUID();
        run("insert into evaluation.look_for (id, version, code, edition, commitment_id, title_en, title_es, focus, agreed_at) values (?, 0, ?, 1, ?, 'x', 'x', 'x', now())", lookFor, "L" + key, commitment);
        UUID walk = UUID.randomUUID();
        run("insert into evaluation.walk (id, version, name, focus, opens_on, closes_on, state, pattern, planned_by, planned_at) values (?, 0, ?, 'x', '2026-10-01', '2026-10-02', 'WALKING', ?, ?, now())",
                walk, "walk-" + key, "Pattern seen by " + name, person);
        UUID visit = UUID.randomUUID();
        run("insert into evaluation.visit (id, version, walk_id, school_id, number, grade_band, subject, started_at, visited_on, observer_id) values (?, 0, ?, ?, 1, 'x', 'x', now(), '2026-10-01', ?)", visit, walk, school, person);
        run("insert into evaluation.rating (id, version, visit_id, look_for_id, observer_id, level, rated_at) values (?, 0, ?, ?, ?, 2, now())", UUID.randomUUID(), visit, lookFor, person);
        run("insert into evaluation.note (id, version, visit_id, look_for_id, observer_id, kind, words, noted_at) values (?, 0, ?, ?, ?, 'SAW', ?, now())", UUID.randomUUID(), visit, lookFor, person, "note-" + key + " " + name);
        run("insert into evaluation.evidence (id, version, title, claim, kind, source, commitment_id, school_id, strength, consent, added_by, added_at) "
                + "values (?, 0, ?, ?, 'DOCUMENT', ?, ?, ?, 'SOME', 'NOT_NEEDED', ?, now())", UUID.randomUUID(), "evidence-" + key, "Brought by " + family + ", " + given, "otti." + key + "@staff.example", commitment, school, person);
    }

    private void run(String sql, Object... parameters) {
        execute.accept(sql, parameters);
    }
}
