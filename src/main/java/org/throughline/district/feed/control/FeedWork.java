package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;

/** Feeds that did not come in the last time, for all who may import, until the next good run. */
@ApplicationScoped
class FeedWork extends ViewersWork {

    @PersistenceContext
    EntityManager em;

    FeedWork() {
        super("settings");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.IMPORT_ROSTERS)) {
            return List.of();
        }
        return SqlRead.of(em, FeedRow.class, FeedRow.SELECT + "where f.active and r.state = 'FAILED' order by r.started_at, f.id").most(MOST).list().stream()
                .map(feed -> new WorkItem(null, texts.of("feeds.work.title", feed.name()), texts.of(feed.reasonKey(), FeedReason.arguments(feed.reason())),
                        "/district/feed.xhtml?id=" + feed.id(), texts.get("feeds.work.act"))).toList();
    }
}
