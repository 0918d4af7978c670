package org.throughline.survey.paper.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.platform.WorkItem;
import org.throughline.platform.WorkSource;
import org.throughline.platform.text.Texts;

/** Batches that somebody was asked to type in wait for them. */
@ApplicationScoped
public class PaperWork implements WorkSource {

    @Inject
    KeyEntry entry;

    @Inject
    Texts texts;

    @Override
    public String area() {
        return "survey";
    }

    @Override
    public List<WorkItem> waiting() {
        return entry.asked().stream().limit(20).map(batch -> new WorkItem(null, texts.of("paper.work", batch.letters()), texts.of("paper.work.detail", batch.schoolName(), batch.forms()),
                "/survey/key-entry.xhtml?batch=" + batch.id(), texts.get("paper.enter"))).toList();
    }
}
