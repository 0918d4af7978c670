package org.throughline.survey.editor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.editor.entity.Sketch;

/** Keeps drafts of instruments, with all their steps. */
@ApplicationScoped
class Drafts {

    /** So many steps back; what is further is let go. */
    static final int STEPS = 200;

    @PersistenceContext
    EntityManager em;

    Optional<UUID> of(String code) {
        return SqlRead.of(em, Id.class, "select id from survey.instrument_draft where code = :code").with("code", code).first().map(Id::id);
    }

    Optional<InstrumentId> newest(String code) {
        return SqlRead.of(em, Newest.class, "select id from survey.instrument where code = :code order by edition desc").with("code", code).most(1).first().map(Newest::id);
    }

    /** Two who begin at once: the unique code gives both the same draft. */
    UUID begin(String code, InstrumentId basedOn, Sketch sketch, UUID by, Instant now) {
        UUID id = Ids.timeOrdered();
        int begun = em.createNativeQuery("""
                        insert into survey.instrument_draft (id, code, based_on, at_step, version) values (:id, :code, cast(:based as uuid), 0, 0)
                        on conflict (code) do nothing""")
                .setParameter("id", id).setParameter("code", code).setParameter("based", basedOn == null ? null : basedOn.value()).executeUpdate();
        if (begun == 0) {
            return of(code).orElseThrow();
        }
        write(id, 0, "Begin", "", sketch, by, now);
        return id;
    }

    /** Locked until the transaction ends. Read after the lock is had: a join would look for the step of before. */
    Kept lock(UUID id) {
        SqlRead.of(em, Id.class, "select id from survey.instrument_draft where id = :id for update").with("id", id).one();
        return find(id);
    }

    Kept find(UUID id) {
        return SqlRead.of(em, Kept.class, KEPT).with("id", id).one();
    }

    /** After the present step; what was taken back and lies further on is gone then. */
    void add(Kept draft, String kind, String about, Sketch sketch, UUID by, Instant now) {
        em.createNativeQuery("delete from survey.instrument_step where draft_id = :id and (number > :at or number < :at - :steps)")
                .setParameter("id", draft.id()).setParameter("at", draft.atStep()).setParameter("steps", STEPS).executeUpdate();
        write(draft.id(), draft.atStep() + 1, kind, about, sketch, by, now);
        go(draft, draft.atStep() + 1);
    }

    void go(Kept draft, int step) {
        em.createNativeQuery("update survey.instrument_draft set at_step = :step, version = version + 1 where id = :id")
                .setParameter("step", step).setParameter("id", draft.id()).executeUpdate();
    }

    Optional<Made> step(UUID draft, int number) {
        return SqlRead.of(em, Made.class, """
                        select s.kind, s.about, coalesce(p.display_name, '') as who, s.made_at
                        from survey.instrument_step s left join district.v_person p on p.id = s.made_by
                        where s.draft_id = :id and s.number = :number""").with("id", draft).with("number", number).first();
    }

    void remove(UUID draft) {
        em.createNativeQuery("delete from survey.instrument_draft where id = :id").setParameter("id", draft).executeUpdate();
    }

    private void write(UUID draft, int number, String kind, String about, Sketch sketch, UUID by, Instant now) {
        em.createNativeQuery("""
                        insert into survey.instrument_step (draft_id, number, kind, about, sketch, made_by, made_at)
                        values (:id, :number, :kind, :about, cast(:sketch as jsonb), :by, :now)""")
                .setParameter("id", draft).setParameter("number", number).setParameter("kind", kind).setParameter("about", about)
                .setParameter("sketch", SketchJson.write(sketch)).setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    private static final String KEPT = """
            select d.id, d.code, d.based_on, d.at_step, d.version, cast(s.sketch as text) as sketch
            from survey.instrument_draft d join survey.instrument_step s on s.draft_id = d.id and s.number = d.at_step
            where d.id = :id""";

    record Id(UUID id) {}

    record Newest(InstrumentId id) {}

    record Kept(UUID id, String code, InstrumentId basedOn, int atStep, long version, String json) {

        Sketch sketch() {
            return SketchJson.read(json);
        }
    }

    record Made(String kind, String about, String who, Instant at) {}
}
