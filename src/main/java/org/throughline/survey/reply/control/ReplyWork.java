package org.throughline.survey.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;
import org.throughline.platform.time.DomainClock;

/** Answers to results wait for who owes them, and when they are late for who leads there. */
@ApplicationScoped
public class ReplyWork extends ViewersWork {

    private static final int SOON_DAYS = 14;

    @Inject
    ReplyQueries queries;

    @Inject
    DomainClock clock;

    ReplyWork() {
        super("survey");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.ANSWER_RESULTS) || !viewer.may(Can.SEE_SURVEY_RESULTS)) {
            return List.of();
        }
        return queries.owed(clock.today().plusDays(SOON_DAYS), texts.language().code(), MOST).stream().map(this::item).toList();
    }

    private WorkItem item(ReplyQueries.ReplyRow row) {
        boolean own = row.owner().equals(viewer.id());
        String place = row.schoolName() == null ? texts.get("reply.all-schools") : row.schoolName();
        return new WorkItem(row.due(), texts.of(own ? "reply.work" : "reply.work.late", row.name()),
                own ? texts.of("reply.work.detail", place) : texts.of("reply.work.late.detail", place, row.ownerName()),
                "/survey/reply.xhtml?id=" + row.id(), texts.get(own ? "reply.work.act" : "reply.work.late.act"));
    }
}
