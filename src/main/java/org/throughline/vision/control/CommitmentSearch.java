package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.throughline.access.Can;
import org.throughline.platform.SearchHit;
import org.throughline.platform.SearchSource;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;

/** Finds the commitments in force by code or by words in either language. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class CommitmentSearch implements SearchSource {

    @PersistenceContext
    EntityManager em;

    @Inject
    Texts texts;

    @Override
    public List<SearchHit> find(String words, int most) {
        String pattern = "%" + words.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return SqlRead.of(em, Found.class, Tongue.in(texts.language(), """
                        select id, code, title_{l}, text_{l} from vision.v_commitment
                        where lower(code || ' ' || title_en || ' ' || text_en || ' ' || title_es || ' ' || text_es) like :words
                        order by position, id"""))
                .with("words", pattern).most(most).list().stream()
                .map(found -> new SearchHit("vision.search", found.code() + " " + found.title(), found.text(), "/vision/commitment.xhtml?id=" + found.id()))
                .toList();
    }

    record Found(CommitmentId id, String code, String title, String text) {}
}
