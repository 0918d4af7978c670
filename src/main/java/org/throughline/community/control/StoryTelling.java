package org.throughline.community.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.community.StoryId;
import org.throughline.community.entity.Story;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryText;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.Thread;

/** Stories are written, and published when they may be. */
@Stateless
@RolesAllowed(Can.TELL_STORIES)
public class StoryTelling {

    @PersistenceContext
    EntityManager em;

    @Inject
    Thread thread;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    public StoryId write(Draft draft) {
        viewer.require(Can.TELL_STORIES, draft.school());
        Story story = new Story(draft.kind(), draft.school(), draft.commitment(), draft.text(), draft.consent(), viewer.id(), clock.instant());
        em.persist(story);
        audit.note(viewer.id().value(), "story written", story.id().toString(), story.title());
        return story.storyId();
    }

    public void rewrite(StoryId id, long seenVersion, Draft draft) {
        viewer.require(Can.TELL_STORIES, draft.school());
        Story story = own(id);
        story.requireSeen(seenVersion);
        story.rewrite(draft.kind(), draft.school(), draft.commitment(), draft.text(), draft.consent());
    }

    /** Lets everybody read it, and ties it to its commitment. */
    public void publish(StoryId id) {
        Story story = own(id);
        story.publish(clock.instant());
        thread.tie(story.commitment(), Thread.Kind.STORY, story.id(), story.title());
        audit.note(viewer.id().value(), "story published", id.toString(), story.title());
    }

    private Story own(StoryId id) {
        Story story = NotFound.unless(em.find(Story.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        viewer.require(Can.TELL_STORIES, story.school());
        return story;
    }

    /** A story as it is written down. */
    public record Draft(StoryKind kind, OrganizationId school, CommitmentId commitment, StoryText text, StoryConsent consent) {}
}
