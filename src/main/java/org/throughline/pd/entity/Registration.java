package org.throughline.pd.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Personal;

/** A person's claim on a seat of a section. Once given back it stays as history. */
@Entity
@Table(schema = "pd")
public class Registration extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY)
    @Personal("learning.seat")
    private Section section;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    @Personal("learning.seat")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Personal("learning.seat")
    private Origin origin;

    @Personal("learning.seat")
    private Instant takenAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assigned_by"))
    @Personal("work.signed")
    private PersonId assignedBy;

    @Personal("learning.seat")
    private Instant givenBackAt;

    protected Registration() {}

    /** By is who assigned the seat, or null where the person chose it. */
    Registration(Section section, PersonId person, PersonId by, Instant at) {
        this.section = section;
        this.person = person;
        origin = by == null ? Origin.CHOSEN : Origin.ASSIGNED;
        assignedBy = by;
        takenAt = at;
    }

    boolean holds() {
        return givenBackAt == null;
    }

    void giveBack(Instant at) {
        givenBackAt = at;
    }

    public Section section() {
        return section;
    }

    public PersonId person() {
        return person;
    }

    public boolean selfChosen() {
        return origin == Origin.CHOSEN;
    }

    /** Who assigned the seat, or null where the person chose it. */
    public PersonId assignedBy() {
        return assignedBy;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
