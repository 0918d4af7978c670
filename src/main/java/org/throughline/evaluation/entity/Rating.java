package org.throughline.evaluation.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.throughline.access.PersonId;
import org.throughline.evaluation.LookForId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** The level that one observer gave a look-for in a visit, or that they could not judge. */
@Entity
@NotAboutPeople(Nobody.LOOK_FORS)
@Table(schema = "evaluation")
public class Rating extends Aggregate {

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

    private Integer level;
    @Personal("walk.observer")
    private Instant ratedAt;

    protected Rating() {}

    Rating(Visit visit, LookForId lookFor, PersonId observer, Integer level, Instant at) {
        this.visit = visit;
        this.lookFor = lookFor;
        this.observer = observer;
        this.level = level;
        this.ratedAt = at;
    }

    boolean change(Integer to, Instant at) {
        if (Objects.equals(level, to)) {
            return false;
        }
        level = to;
        ratedAt = at;
        return true;
    }

    boolean is(LookForId which, PersonId by) {
        return lookFor.equals(which) && observer.equals(by);
    }

    /** Empty where the observer could not judge. */
    public Optional<Integer> level() {
        return Optional.ofNullable(level);
    }
}
