package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/**
 * Account, roles and holds follow the person. Where both records have an account, that of the kept one is the way in, and
 * the other is shut for as long as the merge holds.
 */
@ApplicationScoped
class AccessMoves implements PersonMoves {

    private static final String REASON = "one person with ";

    @PersistenceContext
    EntityManager em;

    @Override
    public void declare(PersonColumns columns) {
        columns.moves("access.account", "person_id").once();
        columns.moves("access.role_grant", "person_id").once("role", "organization_id", "by_roster").whileNull("ended_at");
        columns.move("access.role_grant", "granted_by", "ended_by");
        columns.move("access.identity", "person_id", "linked_by");
        columns.stay("access.session", "a session was begun under this record, and ends with the merge", "person_id", "ended_by");
        columns.stay("access.person_mark", "it keeps out who comes in under this record", "person_id", "disabled_by");
        columns.stay("access.legal_hold", "a hold is on what this record has", "person_id");
        columns.stay("access.person_request", "what was handed out or erased was this record's", "person_id");
        columns.stay("access.disclosure_person", "what was disclosed was this record's", "person_id");
        columns.move("access.legal_hold", "placed_by", "ended_by");
        columns.move("access.one_time_link", "made_by");
        columns.move("access.person_request", "asked_by");
        columns.move("access.disclosure", "noted_by");
        columns.moves("access.wall_inside", "person_id").once("thing");
        columns.stay("access.glass", "who asked, who agreed and whom it concerns must stay apart", "asked_by", "agreed_by", "declined_by");
        columns.move("access.wall", "raised_by");
        columns.move("access.role_rule", "made_by");
        columns.move("access.api_token", "person_id", "made_by", "revoked_by");
        columns.move("access.integration", "made_by");
        columns.move("access.retention_rule", "changed_by");
        columns.move("access.retention_run", "started_by");
    }

    @Override
    public void merged(UUID from, UUID into, UUID by, Instant at) {
        em.createNativeQuery("""
                        insert into access.person_mark (person_id, disabled_at, disabled_by, reason) values (:from, :at, :by, :reason)
                        on conflict do nothing""")
                .setParameter("from", from).setParameter("at", at).setParameter("by", by).setParameter("reason", REASON + into).executeUpdate();
    }

    @Override
    public void parted(UUID from, UUID into) {
        em.createNativeQuery("delete from access.person_mark where person_id = :from and reason = :reason")
                .setParameter("from", from).setParameter("reason", REASON + into).executeUpdate();
    }
}
