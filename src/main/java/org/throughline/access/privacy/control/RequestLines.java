package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.privacy.PersonalData.Outcome;

/** Keeps what a request came to: sections of an export, outcomes of an erasure. */
@ApplicationScoped
class RequestLines {

    @PersistenceContext
    EntityManager em;

    void write(UUID request, List<Outcome> outcomes) {
        em.flush();
        em.createNativeQuery("delete from access.person_request_line where request_id = :request").setParameter("request", request).executeUpdate();
        SqlWrite.all(em, "insert into access.person_request_line (request_id, position, what, n, kept) values (?, ?, ?, ?, ?)",
                IntStream.range(0, outcomes.size()).boxed().toList(), (row, i) -> {
                    row.setObject(1, request);
                    row.setInt(2, i);
                    row.setString(3, outcomes.get(i).what());
                    row.setLong(4, outcomes.get(i).n());
                    row.setBoolean(5, outcomes.get(i).kept());
                });
    }
}
