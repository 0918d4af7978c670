package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.throughline.platform.SqlRead;
import org.throughline.platform.job.BackgroundTask;

/** What is worked out from rosters is worked out anew soon after a set came in, outside of the import's own time. */
@ApplicationScoped
class AfterRosters implements BackgroundTask {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @PersistenceContext
    EntityManager em;

    @Inject
    PairSearch pairs;

    @Inject
    TeamsOfClasses teams;

    @Override
    public String name() {
        return "after-rosters";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        String seen = word("select max(value) from platform.setting where name = 'district.worked-out'");
        String there = word("select case when count(*) > 0 then count(*) || ' ' || max(cast(id as text)) end from district.roster_import where state = 'DONE'");
        if (!there.isEmpty() && !there.equals(seen)) {
            pairs.refresh();
            teams.refresh();
            em.createNativeQuery("insert into platform.setting (name, value) values ('district.worked-out', :there) on conflict (name) do update set value = excluded.value")
                    .setParameter("there", there).executeUpdate();
        }
    }

    private String word(String sql) {
        String word = SqlRead.of(em, Word.class, sql).one().word();
        return word == null ? "" : word;
    }

    record Word(String word) {}
}
