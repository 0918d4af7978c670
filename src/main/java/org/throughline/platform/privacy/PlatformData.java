package org.throughline.platform.privacy;

import static org.throughline.platform.privacy.Seen.ADMINISTRATORS;
import static org.throughline.platform.privacy.Seen.ALL_STAFF;
import static org.throughline.platform.privacy.Seen.NOBODY;
import static org.throughline.platform.privacy.Seen.SELF;
import static org.throughline.platform.privacy.Source.SYSTEM;
import static org.throughline.platform.privacy.Whose.FAMILIES;
import static org.throughline.platform.privacy.Whose.STAFF;
import static org.throughline.platform.privacy.Whose.STUDENTS;

import jakarta.enterprise.context.ApplicationScoped;

/** Mail, jobs, files and the audit log; and the elements that every module's tables hold. */
@ApplicationScoped
class PlatformData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared
                .element("work.signed").of(STAFF).from(SYSTEM).seenBy(ALL_STAFF).kept("record")
                .element("work.words").of(STAFF, STUDENTS).from(Source.STAFF).seenBy(ALL_STAFF).kept("record")
                .element("mail").of(FAMILIES, STAFF).from(SYSTEM).seenBy(NOBODY).kept("platform.mail")
                .element("job").of(STAFF).from(SYSTEM).seenBy(SELF, ADMINISTRATORS).kept("platform.job")
                .element("file").of(STUDENTS, STAFF).from(Source.STAFF).seenBy(Seen.SCHOOL_LEADERS, Seen.DISTRICT_LEADERS).kept("file")
                .element("audit").of(STAFF, STUDENTS, FAMILIES).from(SYSTEM).seenBy(ADMINISTRATORS).kept("audit");
        declared.table("platform.mail").technical("id")
                .holds("mail", "recipient", "language", "created_at", "next_try_at", "tries", "sent_at", "failed_at", "unsubscribe").words("mail", "subject", "body", "last_error");
        declared.table("platform.text_message").technical("id").holds("mail", "person_id", "recipient", "language", "created_at", "next_try_at", "begun_at", "tries",
                "sent_at", "failed_at", "provider_id").words("mail", "body", "last_error");
        declared.table("platform.text_stop").holds("mail", "recipient", "since");
        declared.table("platform.job").technical("id", "batch_instance")
                .holds("job", "kind", "started_by", "started_at", "ended_at", "state", "step", "done", "total", "result_link").words("job", "title");
        declared.table("platform.file").technical("id").holds("file", "media_type", "size", "content").words("file", "name").holds("work.signed", "added_by", "added_at");
        declared.table("platform.audit").technical("id").holds("audit", "at", "person_id", "action", "subject", "detail", "before", "after", "address", "session", "request");
        declared.table("platform.audit_waiting").technical("entry_id").rest(Nobody.MACHINERY);
        declared.table("platform.audit_chain").technical("entry_id").rest(Nobody.MACHINERY);
        declared.table("platform.setting").rest(Nobody.MACHINERY);
        declared.table("platform.flyway_schema_history").technical("installed_by").rest(Nobody.MACHINERY);
    }
}
