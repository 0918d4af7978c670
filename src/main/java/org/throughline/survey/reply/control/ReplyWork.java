package org.throughline.survey.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.ViewersWork;
import org.throughline.platform.LateAtSchool;
import org.throughline.platform.WorkItem;
import org.throughline.platform.time.DomainClock;

/** Answers to results wait for who owes them, and when they are late for who leads there; then they also stand on the page of the school. */
@ApplicationScoped
public class ReplyWork extends ViewersWork implements LateAtSchool {

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

    @Override
    public List<WorkItem> late(UUID school) {
        if (!viewer.may(Can.SEE_SURVEY_RESULTS) || !viewer.scope(Can.SEE_SURVEY_RESULTS).holds(new OrganizationId(school))) {
            return List.of();
        }
        return queries.late(new OrganizationId(school), texts.language().code(), MOST).stream().map(this::item).toList();
    }

    private WorkItem item(ReplyQueries.ReplyRow row) {
        boolean own = row.owner().equals(viewer.id());
        String place = row.schoolName() == null ? texts.get("reply.all-schools") : row.schoolName();
        return new WorkItem(row.due(), texts.of(own ? "reply.work" : "reply.work.late", row.name()),
                own ? texts.of("reply.work.detail", place) : texts.of("reply.work.late.detail", place, row.ownerName()),
                "/survey/reply.xhtml?id=" + row.id(), texts.get(own ? "reply.work.act" : "reply.work.late.act"));
    }
}
