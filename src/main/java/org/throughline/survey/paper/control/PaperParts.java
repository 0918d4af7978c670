package org.throughline.survey.paper.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** Printed forms of large batches, kept until they are fetched or too old. */
@ApplicationScoped
class PaperParts {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Numbers for the next part, chosen by chance among those of no part yet. Who asks at the same time waits. */
    List<Integer> next(PaperBatch batch, Random random) {
        SqlRead.of(em, Found.class, "select forms from survey.paper_batch where id = :id for update").with("id", batch.id()).one();
        List<Integer> left = new ArrayList<>(SqlRead.of(em, Found.class, """
                        select n from generate_series(1, :forms) n
                        where n not in (select unnest(p.numbers) from survey.paper_part p where p.batch_id = :batch)""")
                .with("forms", batch.forms()).with("batch", batch.id()).list().stream().map(Found::number).toList());
        Collections.shuffle(left, random);
        return left.subList(0, Math.min(PaperBatch.AT_ONCE, left.size()));
    }

    void add(UUID batch, List<Integer> numbers, byte[] pdf) {
        em.createNativeQuery("""
                        insert into survey.paper_part (id, batch_id, part, numbers, made_at, content)
                        select :id, :batch, coalesce(max(p.part), 0) + 1, cast(string_to_array(:numbers, ',') as integer[]), :at, :content from survey.paper_part p where p.batch_id = :batch""")
                .setParameter("id", UUID.randomUUID()).setParameter("batch", batch).setParameter("numbers", numbers.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter("at", clock.instant()).setParameter("content", pdf).executeUpdate();
    }

    /** The parts of a batch, by their ids in their order. */
    List<UUID> of(UUID batch) {
        return SqlRead.of(em, Part.class, "select id from survey.paper_part where batch_id = :batch order by part").with("batch", batch).list().stream().map(Part::id).toList();
    }

    byte[] pdf(UUID part) {
        return SqlRead.of(em, Content.class, "select content from survey.paper_part where id = :id").with("id", part).one().content();
    }

    record Found(int number) {}

    record Part(UUID id) {}

    record Content(byte[] content) {}
}
