package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;

/** Reads what plans say, for the pages of staff and for the public one. */
@ApplicationScoped
class PlanTexts {

    private static final String DETAILS = """
            select p.id, p.version, p.district_id, o.name, p.title_{l}, p.vision_{l}, p.state, p.starts_on, p.ends_on,
                p.listening_starts_on, p.listening_ends_on, p.listening_planned_end, p.extension_reason_{l},
                p.from_families, p.from_families_on_paper, p.from_students, p.from_staff, p.from_community,
                p.adopted_on, v.display_name, d.id as definition, d.number, d.is_{l}, d.is_not_{l}, d.written_at
            from vision.plan p
            join district.organization o on o.id = p.district_id
            left join district.v_person v on v.id = p.adopted_by
            left join lateral (select * from vision.definition d where d.plan_id = p.id order by d.number desc limit 1) d on true
            """;

    @PersistenceContext
    EntityManager em;

    Optional<PlanDetails> inForce(Language language) {
        return SqlRead.of(em, PlanDetails.class, Tongue.in(language, DETAILS + "where p.state = 'ADOPTED' order by p.adopted_on desc, p.id desc"))
                .most(1).first();
    }

    Optional<PlanDetails> plan(UUID id, Language language) {
        return SqlRead.of(em, PlanDetails.class, Tongue.in(language, DETAILS + "where p.id = :id")).with("id", id).first();
    }

    List<String> misconceptions(UUID definition, Language language) {
        return SqlRead.of(em, Text.class, Tongue.in(language, "select text_{l} from vision.misconception where definition_id = :id order by position"))
                .with("id", definition).list().stream().map(Text::text).toList();
    }

    record Text(String text) {}
}
