package org.throughline.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.ViewersWork;
import org.throughline.community.StoryId;
import org.throughline.community.entity.StoryConsent;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;

/** Drafts that wait for those who tell stories. */
@ApplicationScoped
class StoryWork extends ViewersWork {

    @PersistenceContext
    EntityManager em;

    StoryWork() {
        super("community");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.TELL_STORIES)) {
            return List.of();
        }
        Scope scope = viewer.scope(Can.TELL_STORIES);
        return SqlRead.of(em, Waiting.class, """
                        select t.id, t.title_en, s.name, t.consent, t.title_es <> '' and t.text_es <> ''
                        from community.story t join district.organization s on s.id = t.school_id
                        where t.state = 'DRAFT' and (:whole or t.school_id in (:schools)) order by t.written_at, t.id""")
                .with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list().stream()
                .map(draft -> new WorkItem(null, texts.of("community.work.draft", draft.title()), draft.school() + " · " + texts.get(missing(draft)),
                        "/community/story-edit.xhtml?id=" + draft.id(), texts.get("community.work.act")))
                .toList();
    }

    private static String missing(Waiting draft) {
        return draft.consent() == StoryConsent.ASKED ? "community.work.consent" : draft.spanish() ? "community.work.ready" : "community.work.spanish";
    }

    record Waiting(StoryId id, String title, String school, StoryConsent consent, boolean spanish) {}
}
