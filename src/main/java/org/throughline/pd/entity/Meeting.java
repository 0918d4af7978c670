package org.throughline.pd.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;

/** One dated block of a section. It keeps its identity when it is moved. */
@Entity
@NotAboutPeople(Nobody.OFFERS)
@Table(schema = "pd")
public class Meeting extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY)
    private Section section;

    private Instant startsAt;
    private Instant endsAt;
    private String place;

    protected Meeting() {}

    Meeting(Section section, SectionPlan.Block block) {
        this.section = section;
        move(block);
    }

    final void move(SectionPlan.Block block) {
        startsAt = block.startsAt();
        endsAt = block.endsAt();
        place = block.place();
    }

    SectionPlan.Block block() {
        return new SectionPlan.Block(startsAt, endsAt, place);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Section section() {
        return section;
    }

    public String place() {
        return place;
    }

    /** Its length in whole minutes. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
