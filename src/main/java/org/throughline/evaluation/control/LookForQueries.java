package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;

/** What observers look for: open to everyone who may see the vision, for nobody is looked at in secret. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class LookForQueries {

    @PersistenceContext
    EntityManager em;

    /** The editions in use, in the order of their commitments; of one commitment only, where a code such as T3 is given. */
    public List<LookForRow> current(String commitment, Language language) {
        return SqlRead.of(em, LookForRow.class, """
                        select l.id, l.code, l.edition, c.code, case when :es then c.short_es else c.short_en end,
                               case when :es then l.title_es else l.title_en end, l.focus,
                               max(case when a.level = 0 then case when :es then a.es else a.en end end), max(case when a.level = 1 then case when :es then a.es else a.en end end),
                               max(case when a.level = 2 then case when :es then a.es else a.en end end), max(case when a.level = 3 then case when :es then a.es else a.en end end),
                               (select count(*) from evaluation.walk_look_for w where w.look_for_id = l.id)
                        from evaluation.look_for l
                        join evaluation.anchor a on a.look_for_id = l.id
                        join vision.v_commitment c on c.id = l.commitment_id
                        where l.retired_at is null and (cast(:code as text) is null or c.code = cast(:code as text))
                        group by l.id, c.code, c.position, c.short_en, c.short_es order by c.position, l.code""")
                .with("code", commitment).with("es", language == Language.ES).list();
    }

    /** The commitments in force, for lists to choose from. */
    public List<CommitmentName> commitments(Language language) {
        return SqlRead.of(em, CommitmentName.class,
                        "select id, code, case when :es then short_es else short_en end from vision.v_commitment order by position, code")
                .with("es", language == Language.ES).list();
    }

    /** A commitment by its code and short name. */
    public record CommitmentName(CommitmentId id, String code, String name) {}
}
