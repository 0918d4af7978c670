package org.throughline.survey.paper.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;

/** Batches that somebody was asked to type in wait for them. */
@ApplicationScoped
class PaperWork extends ViewersWork {

    @Inject
    KeyEntry entry;

    PaperWork() {
        super("survey");
    }

    @Override
    public List<WorkItem> waiting() {
        return entry.asked().stream().limit(MOST).map(batch -> new WorkItem(null, texts.of("paper.work", batch.letters()), texts.of("paper.work.detail", batch.schoolName(), batch.forms()),
                "/survey/key-entry.xhtml?batch=" + batch.id(), texts.get("paper.enter"))).toList();
    }
}
