package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.WorkItem;
import org.throughline.platform.WorkSource;
import org.throughline.platform.text.Texts;

/** Words of danger stand first on the home page of whoever has to look, and are late from the day after. */
@ApplicationScoped
public class UrgentWork implements WorkSource {

    @Inject
    UrgentComments urgent;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Override
    public String area() {
        return "survey";
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.ANSWER_URGENT_COMMENTS)) {
            return List.of();
        }
        UrgentComments.Open open = urgent.open();
        return open.count() == 0 ? List.of() : List.of(new WorkItem(open.since(), texts.of("comments.urgent.work", open.count()), texts.get("comments.urgent.work.detail"),
                "/survey/urgent.xhtml", texts.get("comments.urgent.work.act")));
    }
}
