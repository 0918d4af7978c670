package org.throughline.vision.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;

/** A number that shows whether a commitment is kept: observed by the system, or entered by people. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "vision")
public class Measure extends Aggregate {

    /** The source of measures whose values people enter. */
    public static final String ENTERED = "entered";

    private UUID commitmentId;
    private String code;
    private int position;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "es", column = @Column(name = "title_es"))
    private Wording title;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Enumerated(EnumType.STRING)
    private MeasureUnit unit;

    private String source;

    @Embedded
    private Aim aim;

    @ElementCollection
    @CollectionTable(schema = "vision", name = "measure_entry", joinColumns = @JoinColumn(name = "measure_id"))
    private Set<Entry> entries = new HashSet<>();

    protected Measure() {}

    public Measure(Commitment commitment, String code, int position, Wording title, MeasureKind kind, MeasureUnit unit, String source, Aim aim) {
        this.commitmentId = commitment.id();
        this.code = code;
        this.position = position;
        this.title = title;
        this.kind = kind;
        this.unit = unit;
        this.source = source;
        this.aim = aim;
    }

    /** Enters a value for a day, or corrects the one that was entered. */
    public void enter(LocalDate asOf, double value, String note, PersonId by, Instant at, LocalDate today) {
        if (!source.equals(ENTERED)) {
            throw new MeasureNotEntered();
        }
        if (asOf.isAfter(today)) {
            throw new ValueAhead();
        }
        entries.add(new Entry(asOf, value, note == null ? "" : note.strip(), by.value(), at));
    }

    public UUID commitmentId() {
        return commitmentId;
    }

    public String code() {
        return code;
    }
}
