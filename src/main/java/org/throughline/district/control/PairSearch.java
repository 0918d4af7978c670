package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.throughline.platform.time.RealTime;

/** Looks for people of a kind that fits who share a number or an e-mail address, after rosters came in. */
@ApplicationScoped
public class PairSearch {

    /** What more records share is no person's own: a placeholder, or an office's address. */
    private static final int MOST_SHARING = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Adds new pairs; open ones that share nothing any more go, decided ones stay decided. */
    public void refresh() {
        em.createNativeQuery("create temporary table found_pair (one_id uuid, other_id uuid, shares text, value text) on commit drop").executeUpdate();
        find("IDENTIFIER", "identifier");
        find("EMAIL", "email");
        em.createNativeQuery("""
                delete from district.person_pair x where x.same is null
                and not exists (select 1 from found_pair f where f.one_id = x.one_id and f.other_id = x.other_id)""").executeUpdate();
        em.createNativeQuery("""
                insert into district.person_pair (one_id, other_id, shares, value, found_at)
                select distinct on (one_id, other_id) one_id, other_id, shares, value, :now from found_pair order by one_id, other_id, shares desc
                on conflict do nothing""").setParameter("now", clock.instant()).executeUpdate();
        em.createNativeQuery("drop table found_pair").executeUpdate();
    }

    private void find(String shares, String column) {
        em.createNativeQuery("""
                        with one as (
                            select lower(btrim(p.%1$s)) as value, p.kept_id, k.kind
                            from district.person p join district.person k on k.id = p.kept_id
                            where p.active and btrim(p.%1$s) <> ''
                            group by 1, 2, 3),
                        shared as (select value from one group by value having count(*) between 2 and :most)
                        insert into found_pair (one_id, other_id, shares, value)
                        select a.kept_id, b.kept_id, :shares, a.value
                        from shared s join one a on a.value = s.value join one b on b.value = s.value and a.kept_id < b.kept_id
                        where (a.kind = 'STUDENT') = (b.kind = 'STUDENT')""".formatted(column))
                .setParameter("most", MOST_SHARING).setParameter("shares", shares).executeUpdate();
    }
}
