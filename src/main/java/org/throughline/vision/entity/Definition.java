package org.throughline.vision.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** What the words of the plan mean here, and what they do not. It is never changed: a better one is the next version. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision")
public class Definition extends Aggregate {

    private UUID planId;
    private int number;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "is_en"))
    @AttributeOverride(name = "es", column = @Column(name = "is_es"))
    private Wording is;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "is_not_en"))
    @AttributeOverride(name = "es", column = @Column(name = "is_not_es"))
    private Wording isNot;

    @ElementCollection
    @CollectionTable(schema = "vision", name = "misconception", joinColumns = @JoinColumn(name = "definition_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    @AttributeOverride(name = "es", column = @Column(name = "text_es"))
    private List<Wording> misconceptions = new ArrayList<>();

    @Personal("work.signed")
    private Instant writtenAt;
    @Personal("work.signed")
    private UUID writtenBy;

    protected Definition() {}

    public Definition(Plan plan, int number, Wording is, Wording isNot, List<Wording> misconceptions, PersonId by, Instant at) {
        this.planId = plan.id();
        this.number = number;
        this.is = is;
        this.isNot = isNot;
        this.misconceptions.addAll(misconceptions);
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    public boolean complete() {
        return is.complete() && isNot.complete() && misconceptions.stream().allMatch(Wording::complete);
    }

    public int number() {
        return number;
    }
}
