package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;

/** Sets of rosters that wait for the word of somebody who may import. */
@ApplicationScoped
class ImportWork extends ViewersWork {

    @PersistenceContext
    EntityManager em;

    ImportWork() {
        super("settings");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.IMPORT_ROSTERS)) {
            return List.of();
        }
        return SqlRead.of(em, Waiting.class, """
                        select i.id, i.file_name, exists (select 1 from district.roster_import_hold h where h.import_id = i.id),
                               c.added, c.changed, c.ended
                        from district.roster_import i
                        join lateral (select coalesce(sum(c.added), 0) as added, coalesce(sum(c.changed), 0) as changed, coalesce(sum(c.ended), 0) as ended
                                      from district.roster_import_count c where c.import_id = i.id) c on true
                        where i.state = 'WAITING' order by i.received_at, i.id""")
                .most(MOST).list().stream().map(this::item).toList();
    }

    private WorkItem item(Waiting one) {
        return new WorkItem(null, texts.of(one.held() ? "intake.work.held" : "intake.work.waits", one.fileName()),
                texts.of("intake.work.detail", one.added(), one.changed(), one.ended()), "/district/import.xhtml?id=" + one.id(), texts.get("intake.work.act"));
    }

    record Waiting(UUID id, String fileName, boolean held, long added, long changed, long ended) {}
}
