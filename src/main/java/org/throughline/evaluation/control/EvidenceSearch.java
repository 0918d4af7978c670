package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.evaluation.EvidenceId;
import org.throughline.platform.SearchHit;
import org.throughline.platform.SearchSource;
import org.throughline.platform.SqlRead;

/** Evidence by its title or claim, at the viewer's schools. */
@ApplicationScoped
class EvidenceSearch implements SearchSource {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Override
    public List<SearchHit> find(String words, int most) {
        Scope scope = viewer.scope(Can.SEE_WALKS);
        return SqlRead.of(em, Found.class, """
                        select e.id, e.title, s.name, c.code
                        from evaluation.evidence e
                        join district.organization s on s.id = e.school_id
                        join vision.commitment c on c.id = e.commitment_id
                        where e.withdrawn_at is null and (:whole or e.school_id in (:schools))
                          and (lower(e.title) like :words escape '!' or lower(e.claim) like :words escape '!')
                        order by e.title, e.id""")
                .with("whole", scope.unbounded()).with("schools", scope.ids()).with("words", pattern(words)).most(most).list().stream()
                .map(found -> new SearchHit("search.evidence", found.title(), found.commitment() + " · " + found.school(),
                        "/evaluation/evidence.xhtml?commitment=" + found.commitment() + "#e-" + found.id()))
                .toList();
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    record Found(EvidenceId id, String title, String school, String commitment) {}
}
