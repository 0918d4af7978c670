package org.throughline.survey.paper.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.survey.answer.control.AnswerJson;
import org.throughline.survey.answer.entity.Given;

/** Forms that came back, as they were typed in. */
@ApplicationScoped
class TypedForms {

    private static final String SELECT = """
            select number, first_by, cast(first_answers as text), first_code, second_by, cast(second_answers as text), second_code, settled_by,
                   cast(settled_answers as text), settled_code, outcome
            from survey.paper_form where batch_id = :batch""";

    @PersistenceContext
    EntityManager em;

    /** One form, kept for this transaction: who types the same one at the same time waits. */
    Optional<Line> lock(UUID batch, int number) {
        return SqlRead.of(em, Line.class, SELECT + " and number = :number for update").with("batch", batch).with("number", number).first();
    }

    /** All that do not count yet, kept likewise. */
    List<Line> lockOpen(UUID batch) {
        return SqlRead.of(em, Line.class, SELECT + " and outcome is null order by number for update").with("batch", batch).list();
    }

    List<Line> all(UUID batch) {
        return SqlRead.of(em, Line.class, SELECT + " order by number").with("batch", batch).list();
    }

    /** False where somebody else was first in the same moment. */
    boolean first(UUID batch, int number, PersonId by, Map<UUID, Given> answers, byte[] code) {
        return em.createNativeQuery("""
                        insert into survey.paper_form (batch_id, number, first_by, first_answers, first_code)
                        values (:batch, :number, :by, cast(:answers as jsonb), cast(:code as bytea)) on conflict do nothing""")
                .setParameter("batch", batch).setParameter("number", number).setParameter("by", by.value()).setParameter("answers", AnswerJson.write(answers))
                .setParameter("code", code).executeUpdate() == 1;
    }

    /** @param which first or second */
    void again(UUID batch, int number, String which, PersonId by, Map<UUID, Given> answers, byte[] code) {
        em.createNativeQuery("""
                        update survey.paper_form set %1$s_by = :by, %1$s_answers = cast(:answers as jsonb), %1$s_code = cast(:code as bytea),
                               settled_by = null, settled_answers = null, settled_code = null
                        where batch_id = :batch and number = :number""".formatted(which.equals("first") ? "first" : "second"))
                .setParameter("batch", batch).setParameter("number", number).setParameter("by", by.value()).setParameter("answers", AnswerJson.write(answers))
                .setParameter("code", code).executeUpdate();
    }

    /** @param by null where both had typed the same */
    void settle(UUID batch, int number, PersonId by, Map<UUID, Given> answers, byte[] code) {
        em.createNativeQuery("""
                        update survey.paper_form set settled_by = cast(:by as uuid), settled_answers = cast(:answers as jsonb), settled_code = cast(:code as bytea)
                        where batch_id = :batch and number = :number""")
                .setParameter("by", by == null ? null : by.value()).setParameter("answers", AnswerJson.write(answers)).setParameter("code", code)
                .setParameter("batch", batch).setParameter("number", number).executeUpdate();
    }

    /** From now on nothing is left of what was typed. */
    void over(UUID batch, int number, String outcome, boolean known) {
        em.createNativeQuery("""
                        update survey.paper_form set outcome = :outcome, known = :known, first_answers = null, second_answers = null, settled_answers = null,
                               first_code = null, second_code = null, settled_code = null
                        where batch_id = :batch and number = :number""")
                .setParameter("outcome", outcome).setParameter("known", known).setParameter("batch", batch).setParameter("number", number).executeUpdate();
    }

    /** A form as it stands; answers are null once it counts. */
    record Line(int number, UUID firstBy, String firstAnswers, byte[] firstCode, UUID secondBy, String secondAnswers, byte[] secondCode, UUID settledBy,
            String settledAnswers, byte[] settledCode, String outcome) {

        boolean twice() {
            return secondBy != null;
        }

        boolean settled() {
            return settledAnswers != null;
        }

        Map<UUID, Given> first() {
            return AnswerJson.read(firstAnswers);
        }

        Map<UUID, Given> second() {
            return AnswerJson.read(secondAnswers);
        }

        Map<UUID, Given> answers() {
            return AnswerJson.read(settledAnswers);
        }

        boolean codesAlike() {
            return Arrays.equals(firstCode, secondCode);
        }
    }
}
