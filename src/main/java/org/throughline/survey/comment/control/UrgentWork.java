package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;

/** Words of danger stand first on the home page of whoever has to look, and are late from the day after. */
@ApplicationScoped
class UrgentWork extends ViewersWork {

    @Inject
    UrgentComments urgent;

    UrgentWork() {
        super("survey");
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
