package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;

/** Comments that wait to be looked at: people wrote them to be read. */
@ApplicationScoped
class CommentWork extends ViewersWork {

    private static final Period WITHIN = Period.ofDays(14);
    private static final int MOST = 10;

    @Inject
    CommentModeration moderation;

    CommentWork() {
        super("survey");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.MODERATE_COMMENTS)) {
            return List.of();
        }
        return moderation.waiting(texts.language().code(), MOST).stream().map(one -> new WorkItem(one.since().plus(WITHIN), texts.of("comments.work", one.comments(), one.title()),
                texts.get("comments.work.detail"), "/survey/comment-review.xhtml?campaign=" + one.campaign(), texts.get("comments.work.act"))).toList();
    }
}
