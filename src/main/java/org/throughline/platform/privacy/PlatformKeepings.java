package org.throughline.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Mail and jobs go after a while. The audit log stays: it is never changed. */
@ApplicationScoped
class PlatformKeepings implements Keepings {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Keeping> kinds() {
        return List.of(
                SqlKeeping.of(em, "platform.mail", "platform.mail t where coalesce(t.sent_at, t.failed_at) < :before")
                        .unless("lower(t.recipient) in (select address from platform.v_held_address)")
                        .shownAs("t.recipient || ': ' || t.subject")
                        .by("delete from platform.mail where id in (:ids)"),
                SqlKeeping.of(em, "platform.text", "platform.text_message t where coalesce(t.sent_at, t.failed_at) < :before")
                        .unless("t.person_id in (select person_id from platform.v_held_person)")
                        .shownAs("t.recipient")
                        .by("delete from platform.text_message where id in (:ids)"),
                SqlKeeping.of(em, "platform.job", "platform.job t where t.ended_at < :before")
                        .unless("t.started_by in (select person_id from platform.v_held_person)")
                        .shownAs("t.title")
                        .by("delete from platform.job where id in (:ids)"));
    }
}
