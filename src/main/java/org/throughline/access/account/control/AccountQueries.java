package org.throughline.access.account.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** Who can come in, and how, for administrators. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class AccountQueries {

    /** Staff, and whoever else has an account; without a way in only when those are asked for. */
    private static final String PEOPLE = """
            with everyone as (
                select p.id as person_id, p.display_name as name, p.email from district.v_person p
                where p.kind = 'STAFF' and (:all or p.id in (select person_id from access.account union select person_id from access.session union select person_id from access.person_mark))
                union all
                select a.person_id, a.display_name, null from access.account a
                where not exists (select 1 from district.v_person p where p.id = a.person_id and p.kind = 'STAFF')),
            people as (
                select e.person_id, coalesce(a.display_name, e.name) as name, a.login,
                       case when m.person_id is not null then 'DISABLED'
                            when l.started_at is not null or a.password_hash is not null then 'ACTIVE'
                            when a.id is not null then 'INVITED' else 'NONE' end as state,
                       l.started_at as last_at, l.way, f.account_id is not null as second_factor,
                       coalesce(e.email, case when a.login like '%_@_%' then a.login end) as email, a.id as account_id,
                       a.password_hash is not null as has_password, a.password_at, m.disabled_at, m.disabled_by, m.reason
                from everyone e
                left join access.account a on a.person_id = e.person_id
                left join access.person_mark m on m.person_id = e.person_id
                left join access.second_factor f on f.account_id = a.id
                left join lateral (select s.started_at, s.way from access.session s where s.person_id = e.person_id order by s.started_at desc limit 1) l on true)
            """;
    private static final String FOUND = """
            from people e
            where (cast(:state as text) = '' and e.state <> 'NONE' or e.state = :state)
              and (e.name ilike :words or e.login ilike :words or e.email ilike :words) and """ + " " + Reach.WITHIN;

    @PersistenceContext
    EntityManager em;

    @Inject
    Reach reach;

    @Inject
    @RealTime
    Clock clock;

    /** @param state null for all who have a way in */
    public List<AccountRow> rows(String words, AccountState state, int first, int size) {
        return found(AccountRow.class, "select e.person_id, e.name, e.login, e.state, e.last_at, e.way, e.second_factor " + FOUND
                + " order by lower(e.name), e.person_id limit " + size + " offset " + first, words, state).list();
    }

    public long count(String words, AccountState state) {
        return found(Count.class, "select count(*) " + FOUND, words, state).one().number();
    }

    public AccountDetails details(PersonId person) {
        reach.require(person);
        return SqlRead.of(em, AccountDetails.class, PEOPLE + """
                        select e.person_id, e.name, e.login, e.state, e.last_at, e.way, e.second_factor, e.email, e.has_password, e.password_at,
                               e.disabled_at, coalesce((select b.display_name from access.account b where b.person_id = e.disabled_by),
                                                       (select b.display_name from district.v_person b where b.id = e.disabled_by)), e.reason,
                               k.kind, k.expires_at
                        from people e
                        left join access.one_time_link k on k.account_id = e.account_id and k.used_at is null and k.voided_at is null and k.expires_at > :now
                        where e.person_id = :person""")
                .with("all", true).with("person", person.value()).with("now", clock.instant()).one();
    }

    private <R extends Record> SqlRead<R> found(Class<R> type, String sql, String words, AccountState state) {
        Scope scope = reach.scope();
        return SqlRead.of(em, type, PEOPLE + sql).with("all", state == AccountState.NONE).with("state", state == null ? "" : state.name())
                .with("words", "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    private record Count(long number) {}
}
