package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.Keeping;
import org.throughline.platform.privacy.Keepings;
import org.throughline.platform.privacy.SqlKeeping;

/** Traces of signing in, ended tokens, and files of exports go after a while. */
@ApplicationScoped
class AccessKeepings implements Keepings {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Keeping> kinds() {
        return List.of(
                SqlKeeping.of(em, "access.failed-sign-in", "access.failed_sign_in t where t.at < :before")
                        .unless("t.login in (select address from platform.v_held_address)")
                        .shownAs("t.login || ', ' || t.address")
                        .by("delete from access.failed_sign_in where id in (:ids)"),
                SqlKeeping.of(em, "access.session", "access.session t where coalesce(t.ended_at, t.last_seen_at) < :before")
                        .unless("t.person_id in (select person_id from platform.v_held_person)")
                        .shownAs("t.way || ', ' || t.address")
                        .by("delete from access.session where id in (:ids)"),
                SqlKeeping.of(em, "access.token", "access.api_token t where least(t.expires_at, t.revoked_at) < :before")
                        .unless("t.person_id in (select person_id from platform.v_held_person)")
                        .shownAs("t.label")
                        .by("delete from access.api_token where id in (:ids)"),
                SqlKeeping.of(em, "access.export", "access.person_request t where t.state = 'READY' and t.ended_at < :before")
                        .shownAs("cast(t.asked_at as date) || ''")
                        .by("update access.person_request set state = 'GONE', content = null, version = version + 1 where id in (:ids)"));
    }
}
