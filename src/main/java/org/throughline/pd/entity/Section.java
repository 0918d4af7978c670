package org.throughline.pd.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** One run of a course, with a limited number of seats that staff choose for themselves or are assigned to. */
@Entity
@NotAboutPeople(Nobody.OFFERS)
@Table(schema = "pd")
public class Section extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    private String label;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private OrganizationId school;

    private String room;
    private int fewestSeats;
    private int mostSeats;

    @Embedded
    private ChoiceWindow window;

    private Instant startsAt;
    private Instant endsAt;
    private Instant cancelledAt;
    @Personal(value = "work.words", words = true)
    private String cancelledBecause;
    private Instant creditedAt;

    @OneToMany(mappedBy = "section", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsAt, id")
    private List<Meeting> meetings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "pd", name = "facilitator", joinColumns = @JoinColumn(name = "section_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private Set<PersonId> facilitators = new HashSet<>();

    @OneToMany(mappedBy = "section", cascade = CascadeType.ALL)
    private Set<Registration> registrations = new HashSet<>();

    protected Section() {}

    public Section(Course course, SectionPlan plan) {
        course.requireApproved();
        this.course = course;
        put(plan);
    }

    /** Plans it anew. Meetings move only before the first has begun. */
    public void change(SectionPlan plan, Instant now) {
        requireNotCancelled();
        if (creditedAt != null) {
            throw new CreditPosted(title());
        }
        if (plan.mostSeats() < taken()) {
            throw new SeatsAlreadyTaken(taken(), plan.mostSeats());
        }
        boolean moved = !plan.meetings().equals(meetings.stream().map(Meeting::block).toList())
                || !plan.startsAt().equals(startsAt) || !plan.endsAt().equals(endsAt);
        if (moved && !now.isBefore(startsAt)) {
            throw new MeetingsHeld(title());
        }
        put(plan);
    }

    private void put(SectionPlan plan) {
        label = plan.label();
        school = plan.school();
        room = plan.room();
        fewestSeats = plan.fewestSeats();
        mostSeats = plan.mostSeats();
        window = plan.window();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        facilitators.retainAll(plan.facilitators());
        facilitators.addAll(plan.facilitators());
        for (int i = 0; i < plan.meetings().size(); i++) {
            if (i < meetings.size()) {
                meetings.get(i).move(plan.meetings().get(i));
            } else {
                meetings.add(new Meeting(this, plan.meetings().get(i)));
            }
        }
        meetings.subList(plan.meetings().size(), meetings.size()).clear();
    }

    /** Seats the person by own choice. False where the person has a seat already. */
    public boolean takeSeat(PersonId person, Instant at) {
        if (seats(person)) {
            return false;
        }
        requireNotCancelled();
        if (!window.holds(at)) {
            throw new ChoiceClosed(title());
        }
        return seat(person, null, at);
    }

    /** Seats the person because somebody says so, also before and after the choice. False where the person has a seat already. */
    public boolean assign(PersonId person, PersonId by, Instant at) {
        if (seats(person)) {
            return false;
        }
        requireNotCancelled();
        if (creditedAt != null) {
            throw new CreditPosted(title());
        }
        return seat(person, by, at);
    }

    private boolean seat(PersonId person, PersonId by, Instant at) {
        if (facilitators.contains(person)) {
            throw new OwnSection(title());
        }
        if (taken() >= mostSeats) {
            throw new SectionFull(title(), mostSeats);
        }
        return registrations.add(new Registration(this, person, by, at));
    }

    /** Frees the seat that the person chose, until the choice closes. False where there was none. */
    public boolean giveBack(PersonId person, Instant at) {
        Registration held = registration(person).orElse(null);
        if (held == null) {
            return false;
        }
        if (!held.selfChosen()) {
            throw new SeatAssigned(title());
        }
        if (!window.holds(at)) {
            throw new TooLateToGiveBack(title());
        }
        held.giveBack(at);
        return true;
    }

    /** It will not be held. Its people keep their place in history. */
    public void cancel(String because, Instant at) {
        requireNotCancelled();
        if (creditedAt != null) {
            throw new CreditPosted(title());
        }
        cancelledAt = at;
        cancelledBecause = because;
    }

    public void requireNotCancelled() {
        if (cancelledAt != null) {
            throw new SectionCancelled(title());
        }
    }

    /** Credit has been posted for everybody who was there. */
    public void credited(Instant at) {
        requireNotCancelled();
        if (at.isBefore(endsAt)) {
            throw new SectionNotOver(title());
        }
        if (creditedAt == null) {
            creditedAt = at;
        }
    }

    public boolean isCredited() {
        return creditedAt != null;
    }

    public SectionState state(Instant now) {
        return SectionState.of(cancelledAt != null, window, startsAt, endsAt, taken() >= mostSeats, now);
    }

    public boolean seats(PersonId person) {
        return registration(person).isPresent();
    }

    public Optional<Registration> registration(PersonId person) {
        return registrations.stream().filter(held -> held.holds() && held.person().equals(person)).findFirst();
    }

    /** Everybody who holds a seat. */
    public List<Registration> held() {
        return registrations.stream().filter(Registration::holds).toList();
    }

    public int taken() {
        return (int) registrations.stream().filter(Registration::holds).count();
    }

    public boolean isLedBy(PersonId person) {
        return facilitators.contains(person);
    }

    public List<Meeting> meetings() {
        return List.copyOf(meetings);
    }

    public Course course() {
        return course;
    }

    public OrganizationId school() {
        return school;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public int fewestSeats() {
        return fewestSeats;
    }

    public String label() {
        return label;
    }

    public String room() {
        return room;
    }

    public String title() {
        return course.title();
    }
}
