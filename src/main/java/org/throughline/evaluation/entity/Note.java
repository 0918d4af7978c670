package org.throughline.evaluation.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.throughline.access.PersonId;
import org.throughline.evaluation.LookForId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** A factual record of what was there, without judging and without names. */
@Entity
@NotAboutPeople(Nobody.LOOK_FORS)
@Table(schema = "evaluation")
public class Note extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id")
    private Visit visit;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "look_for_id"))
    private LookForId lookFor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "observer_id"))
    @Personal("walk.observer")
    private PersonId observer;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    @Personal(value = "walk.notes", words = true)
    private String words;
    @Personal("walk.observer")
    private Instant notedAt;

    protected Note() {}

    Note(Visit visit, LookForId lookFor, PersonId observer, NoteKind kind, String words, Instant at) {
        this.visit = visit;
        this.lookFor = lookFor;
        this.observer = observer;
        this.kind = kind;
        this.words = words;
        this.notedAt = at;
    }

    boolean is(LookForId which, PersonId by, NoteKind what) {
        return lookFor.equals(which) && observer.equals(by) && kind == what;
    }

    void say(String other, Instant at) {
        if (!words.equals(other)) {
            words = other;
            notedAt = at;
        }
    }

    public String words() {
        return words;
    }
}
