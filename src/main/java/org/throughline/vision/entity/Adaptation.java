package org.throughline.vision.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/**
 * How one school lives one commitment. The school proposes, the district agrees or returns it with a reason; agreed, it
 * is put to use. A school that changes it later lives the new one at once, and the district answers again.
 */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision")
public class Adaptation extends Aggregate {

    private UUID commitmentId;
    private UUID schoolId;
    @Personal(value = "work.words", words = true)
    private String how;
    @Personal(value = "work.words", words = true)
    private String decidedWith;

    @Enumerated(EnumType.STRING)
    private AdaptationState state;

    private Instant since;
    @Personal(value = "work.words", words = true)
    private String reason;

    @ElementCollection
    @CollectionTable(schema = "vision", name = "adaptation_step", joinColumns = @JoinColumn(name = "adaptation_id"))
    @OrderColumn(name = "number")
    private List<Step> history = new ArrayList<>();

    protected Adaptation() {}

    public Adaptation(Commitment commitment, OrganizationId school, String how, String decidedWith, PersonId by, Instant at) {
        this.commitmentId = commitment.id();
        this.schoolId = school.value();
        word(how, decidedWith);
        move(AdaptationState.PROPOSED, null, by, at);
    }

    /** Words it anew: before the district has agreed that is another proposal, afterwards a revision. */
    public void restate(String newHow, String with, PersonId by, Instant at) {
        word(newHow, with);
        move(state.lived() ? AdaptationState.REVISED : AdaptationState.PROPOSED, null, by, at);
    }

    /** The district agrees; a revised one was never out of use. */
    public void agree(PersonId by, Instant at) {
        requireWaiting();
        move(state == AdaptationState.REVISED ? AdaptationState.IN_USE : AdaptationState.AGREED, null, by, at);
    }

    public void returnWith(String why, PersonId by, Instant at) {
        requireWaiting();
        move(AdaptationState.RETURNED, said(why), by, at);
    }

    /** The school begins to live it. */
    public void beginUse(PersonId by, Instant at) {
        if (state != AdaptationState.AGREED) {
            throw new AdaptationNotAgreed();
        }
        move(AdaptationState.IN_USE, null, by, at);
    }

    private void word(String newHow, String with) {
        how = said(newHow);
        decidedWith = said(with);
    }

    private void move(AdaptationState next, String why, PersonId by, Instant at) {
        state = next;
        reason = why;
        since = at;
        history.add(new Step(next, at, by.value(), how, decidedWith, why));
    }

    private void requireWaiting() {
        if (!state.waits()) {
            throw new AdaptationNotWaiting();
        }
    }

    private static String said(String text) {
        if (text == null || text.isBlank()) {
            throw new WordsMissing();
        }
        return text.strip();
    }

    public OrganizationId school() {
        return new OrganizationId(schoolId);
    }

    public AdaptationState state() {
        return state;
    }

    public List<Step> history() {
        return List.copyOf(history);
    }
}
