package org.throughline.access.privacy.control;

import static org.throughline.platform.privacy.Seen.ADMINISTRATORS;
import static org.throughline.platform.privacy.Seen.NOBODY;
import static org.throughline.platform.privacy.Seen.SELF;
import static org.throughline.platform.privacy.Source.PERSON;
import static org.throughline.platform.privacy.Source.SYSTEM;
import static org.throughline.platform.privacy.Whose.FAMILIES;
import static org.throughline.platform.privacy.Whose.STAFF;
import static org.throughline.platform.privacy.Whose.STUDENTS;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.Source;

/** Accounts, roles, and what privacy itself keeps. Accounts and tokens are annotated. */
@ApplicationScoped
class AccessData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared
                .element("account.sign-in").of(STAFF).from(Source.STAFF).seenBy(SELF, ADMINISTRATORS).kept("account")
                .element("account.secret").of(STAFF).from(PERSON).seenBy(NOBODY).kept("account")
                .element("account.preferences").of(STAFF).from(PERSON).seenBy(SELF).kept("account")
                .element("account.token").of(STAFF).from(PERSON).seenBy(SELF, ADMINISTRATORS).kept("access.token")
                .element("account.failed").of(STAFF).from(SYSTEM).seenBy(NOBODY).kept("access.failed-sign-in")
                .element("account.session").of(STAFF).from(SYSTEM).seenBy(SELF, ADMINISTRATORS).kept("access.session")
                .element("account.closed").of(STAFF).from(Source.STAFF).seenBy(ADMINISTRATORS).kept("record")
                .element("account.roles").of(STAFF).from(Source.ROSTER).seenBy(SELF, ADMINISTRATORS).kept("account")
                .element("privacy.request").of(STUDENTS, FAMILIES, STAFF).from(PERSON).seenBy(ADMINISTRATORS).kept("record")
                .element("privacy.export").of(STUDENTS, FAMILIES, STAFF).from(SYSTEM).seenBy(ADMINISTRATORS).kept("access.export")
                .element("privacy.disclosure").of(STUDENTS).from(Source.STAFF).seenBy(ADMINISTRATORS).kept("record")
                .element("privacy.hold").of(STUDENTS, FAMILIES, STAFF).from(Source.STAFF).seenBy(ADMINISTRATORS).kept("record");
        declared.table("access.organization").rest(Nobody.PLACES);
        declared.table("access.role_grant").technical("id").words("account.roles", "reason", "end_reason")
                .holds("account.roles", "person_id", "role", "organization_id", "by_roster", "from_on", "until_on")
                .holds("work.signed", "granted_at", "granted_by", "ended_at", "ended_by");
        declared.table("access.role_rule").technical("id").holds("work.signed", "made_by", "made_at").rest(Nobody.MACHINERY);
        declared.table("access.wall").holds("audit", "thing", "kind", "concerned_id", "raised_at").holds("work.signed", "raised_by");
        declared.table("access.wall_inside").holds("audit", "thing", "person_id");
        declared.table("access.glass").technical("id").words("audit", "reason").holds("audit", "kind", "concerned_id", "hours", "asked_by", "asked_at", "agreed_by",
                "agreed_at", "opens_until", "declined_by", "declined_at");
        declared.table("access.session").technical("id").holds("account.session", "person_id", "way", "issuer", "subject", "provider_session", "started_at",
                "last_seen_at", "address", "agent", "ended_at", "ended_by", "why");
        declared.table("access.person_mark").holds("account.closed", "person_id", "disabled_at").words("account.closed", "reason").holds("work.signed", "disabled_by");
        declared.table("access.failed_sign_in").technical("id").holds("account.failed", "what", "login", "address", "at");
        declared.table("access.api_token").technical("id").words("account.token", "label").holds("account.secret", "hash")
                .holds("account.token", "person_id", "created_at", "expires_at", "last_used_at", "revoked_at", "read_only", "scope")
                .holds("work.signed", "made_by", "revoked_by");
        declared.table("access.integration").holds("work.signed", "made_by", "made_at").rest(Nobody.MACHINERY);
        declared.table("access.one_time_link").technical("id").holds("account.secret", "hash").holds("work.signed", "made_by")
                .holds("account.sign-in", "account_id", "kind", "made_at", "expires_at", "used_at", "voided_at");
        declared.table("access.second_factor").holds("account.sign-in", "account_id", "begun_at").holds("account.secret", "secret", "last_step");
        declared.table("access.recovery_code").holds("account.sign-in", "account_id", "used_at").holds("account.secret", "hash");
        declared.table("access.retention_rule").holds("work.signed", "changed_by", "changed_at").rest(Nobody.MACHINERY);
        declared.table("access.retention_run").holds("work.signed", "started_by", "started_at").rest(Nobody.MACHINERY);
        declared.table("access.retention_run_line").rest(Nobody.FIGURES);
        declared.table("access.person_request_line").holds("privacy.request", "request_id", "position", "what", "n", "kept");
        declared.table("access.disclosure").technical("id", "request_id").words("privacy.disclosure", "recipient", "interest", "records")
                .holds("privacy.disclosure", "disclosed_on", "ground").holds("work.signed", "noted_by", "noted_at");
        declared.table("access.disclosure_person").holds("privacy.disclosure", "disclosure_id", "person_id");
    }
}
