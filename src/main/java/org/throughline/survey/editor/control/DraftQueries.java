package org.throughline.survey.editor.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.InstrumentQueries;

/** Drafts of instruments, for those who make them. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class DraftQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Drafts drafts;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Viewer viewer;

    public DraftView draft(UUID id) {
        requireDistrict();
        Drafts.Kept kept = drafts.find(id);
        DraftView.Done last = done(kept.id(), kept.atStep());
        return new DraftView(kept.id(), kept.code(), kept.basedOn(), drafts.newest(kept.code()).orElse(null), kept.version(), kept.sketch(), kept.atStep() == 0 ? null : last,
                done(kept.id(), kept.atStep() + 1), last);
    }

    /** Those that are open, the one worked on last first. */
    public List<DraftRow> open(String language) {
        requireDistrict();
        return SqlRead.of(em, DraftRow.class, """
                        select d.id, d.code, coalesce(s.sketch -> 'title' ->> :language, s.sketch -> 'title' ->> 'en', d.code) as title, coalesce(p.display_name, '') as who, s.made_at
                        from survey.instrument_draft d
                        join survey.instrument_step s on s.draft_id = d.id and s.number = d.at_step
                        left join district.v_person p on p.id = s.made_by
                        order by s.made_at desc, d.id""").with("language", language).most(100).list();
    }

    /** The draft of the instrument of which an edition is named. */
    public Optional<UUID> of(InstrumentId edition) {
        requireDistrict();
        return drafts.of(instruments.details(edition).code());
    }

    private DraftView.Done done(UUID draft, int step) {
        return drafts.step(draft, step).map(made -> new DraftView.Done(made.kind(), made.about(), made.who(), made.at())).orElse(null);
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }
}
