package org.throughline.evaluation.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** Some minutes in one room, known by a number only. Up to two observers rate it, each for themselves. */
@Entity
@NotAboutPeople(Nobody.LOOK_FORS)
@Table(schema = "evaluation")
public class Visit extends Aggregate {

    private static final int MOST_MINUTES = 90;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "walk_id")
    private Walk walk;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private OrganizationId school;

    private int number;

    @Enumerated(EnumType.STRING)
    private GradeBand gradeBand;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Personal("walk.observer")
    private Instant startedAt;
    private LocalDate visitedOn;
    private Integer minutes;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "observer_id"))
    @Personal("walk.observer")
    private PersonId observer;

    @Personal("walk.observer")
    private UUID secondObserverId;

    @OneToMany(mappedBy = "visit", cascade = CascadeType.PERSIST)
    private List<Rating> ratings = new ArrayList<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Note> notes = new ArrayList<>();

    protected Visit() {}

    /**
     * Starts a visit.
     *
     * @param id     where it was made, so that a visit that comes twice is known
     * @param number the next one of the walk in this school
     * @param second who observes beside, or null
     */
    public Visit(VisitId id, Walk walk, OrganizationId school, int number, GradeBand gradeBand, Subject subject, PersonId observer,
            PersonId second, Instant at, LocalDate on) {
        super(id.value());
        walk.requireVisitable(school, on);
        if (observer.equals(second)) {
            throw new ObserverTwice();
        }
        this.walk = walk;
        this.school = school;
        this.number = number;
        this.gradeBand = gradeBand;
        this.subject = subject;
        this.observer = observer;
        this.secondObserverId = second == null ? null : second.value();
        this.startedAt = at;
        this.visitedOn = on;
    }

    /**
     * Keeps or changes the observer's own rating.
     *
     * @param level 0 to 3, or null where the observer could not judge
     * @return true if that changed anything
     */
    public boolean rate(LookForId lookFor, PersonId by, Integer level, Instant at) {
        requireOwn(by);
        walk.requireLookFor(lookFor);
        if (level != null && (level < 0 || level > LookFor.HIGHEST_LEVEL)) {
            throw new LevelOffScale();
        }
        Optional<Rating> before = rating(lookFor, by);
        if (before.isPresent()) {
            return before.get().change(level, at);
        }
        return ratings.add(new Rating(this, lookFor, by, level, at));
    }

    /** Keeps what the observer saw or heard; no words take the note back. */
    public void note(LookForId lookFor, PersonId by, NoteKind kind, String words, Instant at) {
        requireOwn(by);
        walk.requireLookFor(lookFor);
        Optional<Note> before = notes.stream().filter(note -> note.is(lookFor, by, kind)).findFirst();
        boolean none = words == null || words.isBlank();
        if (before.isEmpty() && !none) {
            notes.add(new Note(this, lookFor, by, kind, words.strip(), at));
        } else if (before.isPresent() && none) {
            notes.remove(before.get());
        } else if (before.isPresent()) {
            before.get().say(words.strip(), at);
        }
    }

    /** The observer leaves the room; a visit counts in the coverage from then on. */
    public void finish(PersonId by, int took) {
        requireOwn(by);
        if (took < 1 || took > MOST_MINUTES) {
            throw new MinutesOffScale();
        }
        minutes = took;
    }

    private void requireOwn(PersonId by) {
        if (!isObservedBy(by)) {
            throw new NotYourVisit();
        }
        walk.requireWalking();
    }

    public boolean isObservedBy(PersonId person) {
        return observer.equals(person) || isSecond(person);
    }

    /** The observer whose ratings only serve agreement. */
    public boolean isSecond(PersonId person) {
        return person.value().equals(secondObserverId);
    }

    public boolean isDoubleRated() {
        return secondObserverId != null;
    }

    public Optional<Rating> rating(LookForId lookFor, PersonId by) {
        return ratings.stream().filter(rating -> rating.is(lookFor, by)).findFirst();
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public VisitId visitId() {
        return new VisitId(id());
    }

    public Walk walk() {
        return walk;
    }

    public OrganizationId school() {
        return school;
    }

    public int number() {
        return number;
    }

    public boolean done() {
        return minutes != null;
    }
}
