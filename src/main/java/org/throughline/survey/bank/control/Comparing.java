package org.throughline.survey.bank.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.entity.Comparison;
import org.throughline.survey.instrument.control.Questionnaires;

/** Two instruments, or two editions, side by side. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class Comparing {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    public Comparison compare(InstrumentId one, InstrumentId other) {
        Map<UUID, Set<UUID>> equivalent = new HashMap<>();
        SqlRead.of(em, Pair.class, """
                        select e.item_id, e.equivalent_id from survey.v_equivalent_item e
                        join survey.item a on a.id = e.item_id and a.instrument_id = :one
                        join survey.item b on b.id = e.equivalent_id and b.instrument_id = :other""")
                .with("one", one.value()).with("other", other.value()).list()
                .forEach(pair -> equivalent.computeIfAbsent(pair.item(), key -> new HashSet<>()).add(pair.equivalent()));
        return Comparison.of(questionnaires.of(one), questionnaires.of(other), equivalent);
    }

    /** Every edition of every instrument, those of one together and the newest first. */
    public List<Edition> editions(String language) {
        return SqlRead.of(em, Edition.class, """
                        select s.id, s.code, s.edition,
                               coalesce((select t.title from survey.instrument_text t where t.instrument_id = s.id order by t.language = :own desc, t.language = 'en' desc limit 1), s.code) as title
                        from survey.instrument s order by s.code, s.edition desc""").with("own", language).most(MOST).list();
    }

    record Pair(UUID item, UUID equivalent) {}

    /** An edition as lists name it. */
    public record Edition(UUID id, String code, int edition, String title) {}
}
