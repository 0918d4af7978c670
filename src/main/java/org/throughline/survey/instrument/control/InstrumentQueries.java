package org.throughline.survey.instrument.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What can be asked, for everybody who may see what came of it. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class InstrumentQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    /** The newest edition of each instrument. */
    public List<InstrumentRow> rows(String language) {
        return rows(language, 0, 500);
    }

    /** Some of them, by their titles. */
    public List<InstrumentRow> rows(String language, int first, int size) {
        return SqlRead.of(em, InstrumentRow.class, """
                        select * from (
                            select distinct on (i.code) i.id, i.code, i.edition, i.origin, i.added_on,
                                coalesce((select t.title from survey.instrument_text t where t.instrument_id = i.id order by t.language = :language desc, t.language = 'en' desc limit 1), i.code) as title,
                                (select count(*) from survey.item m where m.instrument_id = i.id) as items,
                                (select count(*) from survey.item m where m.instrument_id = i.id and m.commitment_id is not null) as tied,
                                coalesce((select string_agg(t.language, ' ' order by t.language) from survey.instrument_text t where t.instrument_id = i.id), '') as languages,
                                i.fixed,
                                coalesce((select string_agg(b.edition || ' ' || b.id, ',' order by b.edition desc) from survey.instrument b where b.code = i.code and b.edition < i.edition), '') as earlier
                            from survey.instrument i
                            order by i.code, i.edition desc) newest
                        order by title, id offset :first""")
                .with("language", language).with("first", first).most(size).list();
    }

    /** All editions of the instrument of which one is named, the newest first. */
    public List<EditionRow> editions(InstrumentId any) {
        return SqlRead.of(em, EditionRow.class, """
                        select i.id, i.edition, i.added_on, i.fixed, (select count(*) from survey.item m where m.instrument_id = i.id) as items,
                               (select count(*) from survey.campaign c where c.instrument_id = i.id and c.scheduled_at is not null) as campaigns
                        from survey.instrument i
                        where i.code = (select named.code from survey.instrument named where named.id = :id)
                        order by i.edition desc""")
                .with("id", any.value()).most(100).list();
    }

    public Questionnaire details(InstrumentId id) {
        return questionnaires.of(id);
    }

    /** The commitments of the adopted plan, by id, in their order. */
    public Map<UUID, CommitmentName> commitments(String language) {
        Map<UUID, CommitmentName> names = new LinkedHashMap<>();
        SqlRead.of(em, CommitmentName.class, """
                        select c.id, c.code, case when :language = 'es' then c.short_es else c.short_en end
                        from vision.v_commitment c order by c.position""")
                .with("language", language).list().forEach(name -> names.put(name.id(), name));
        return names;
    }

    /**
     * One of the editions of an instrument.
     *
     * @param campaigns how many were scheduled with it
     */
    public record EditionRow(UUID id, int edition, LocalDate addedOn, boolean fixed, long items, long campaigns) {}

    /** A commitment as lists name it. */
    public record CommitmentName(UUID id, String code, String title) {}
}
