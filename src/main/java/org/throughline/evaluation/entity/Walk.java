package org.throughline.evaluation.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.WalkId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** Short visits to rooms of some schools within a window of dates, all with the same look-fors: a walk for patterns. */
@Entity
@NotAboutPeople(Nobody.LOOK_FORS)
@Table(schema = "evaluation")
public class Walk extends Aggregate {

    private String name;
    private String focus;
    private LocalDate opensOn;
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private WalkState state = WalkState.PLANNED;

    @Personal(value = "work.words", words = true)
    private String pattern = "";

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "planned_by"))
    @Personal("work.signed")
    private PersonId plannedBy;

    @Personal("work.signed")
    private Instant plannedAt;
    private Instant debriefedAt;
    private Instant sharedAt;

    @ElementCollection
    @CollectionTable(schema = "evaluation", name = "walk_plan", joinColumns = @JoinColumn(name = "walk_id"))
    private Set<PlannedVisits> plan = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "evaluation", name = "walk_look_for", joinColumns = @JoinColumn(name = "walk_id"))
    @OrderColumn(name = "position")
    @Column(name = "look_for_id")
    private List<UUID> lookFors = new ArrayList<>();

    protected Walk() {}

    /**
     * Plans a walk.
     *
     * @param focus the focus of inquiry: the question that the visits shall answer
     */
    public Walk(String name, String focus, LocalDate opensOn, LocalDate closesOn, Collection<PlannedVisits> plan,
            List<LookForId> lookFors, PersonId by, Instant at) {
        if (closesOn.isBefore(opensOn)) {
            throw new WindowBackwards();
        }
        if (plan.isEmpty() || lookFors.isEmpty()) {
            throw new PlanEmpty();
        }
        this.name = name;
        this.focus = focus;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.plan.addAll(plan);
        lookFors.stream().map(LookForId::value).distinct().forEach(this.lookFors::add);
        this.plannedBy = by;
        this.plannedAt = at;
    }

    /** From now on observers may go and rate. */
    public void begin() {
        step(WalkState.PLANNED, WalkState.WALKING);
    }

    /** Keeps what the team agreed on, and ends the rating. */
    public void debrief(String statement, long visits, Instant at) {
        if (statement == null || statement.isBlank()) {
            throw new PatternMissing();
        }
        if (visits == 0) {
            throw new WalkWithoutVisits(name);
        }
        step(WalkState.WALKING, WalkState.DEBRIEFED);
        pattern = statement.strip();
        debriefedAt = at;
    }

    /** Lets the schools read what was agreed. */
    public void share(Instant at) {
        step(WalkState.DEBRIEFED, WalkState.SHARED);
        sharedAt = at;
    }

    private void step(WalkState from, WalkState to) {
        if (state != from) {
            throw new WalkOutOfStep(name);
        }
        state = to;
    }

    void requireWalking() {
        if (state != WalkState.WALKING) {
            throw new WalkNotWalking(name);
        }
    }

    void requireVisitable(OrganizationId school, LocalDate on) {
        requireWalking();
        if (!schools().contains(school)) {
            throw new SchoolNotInWalk(name);
        }
        if (on.isBefore(opensOn)) {
            throw new WalkNotOpenYet(name, opensOn);
        }
    }

    void requireLookFor(LookForId lookFor) {
        if (!lookFors.contains(lookFor.value())) {
            throw new LookForNotInWalk();
        }
    }

    public Set<OrganizationId> schools() {
        return plan.stream().map(line -> new OrganizationId(line.schoolId())).collect(Collectors.toSet());
    }

    public List<LookForId> lookFors() {
        return lookFors.stream().map(LookForId::new).toList();
    }

    public int planned(OrganizationId school) {
        return plan.stream().filter(line -> line.schoolId().equals(school.value())).mapToInt(PlannedVisits::visits).sum();
    }

    public WalkId walkId() {
        return new WalkId(id());
    }

    public WalkState state() {
        return state;
    }

    public String name() {
        return name;
    }

    public String pattern() {
        return pattern;
    }
}
