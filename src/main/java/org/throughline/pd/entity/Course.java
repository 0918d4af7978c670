package org.throughline.pd.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;

/** A reusable offer of learning. Only what is approved is run. */
@Entity
@NotAboutPeople(Nobody.OFFERS)
@Table(schema = "pd")
public class Course extends Aggregate {

    private String code;
    private String title;
    private String outcomes;
    private String strand;

    @Enumerated(EnumType.STRING)
    private Format format;

    private UUID commitmentId;
    private String standards;
    private String audience;
    private int mostMinutes;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private CourseState state;

    protected Course() {}

    public Course(String code, CourseContent content) {
        this.code = code;
        state = CourseState.DRAFT;
        describe(content);
    }

    public final void describe(CourseContent content) {
        title = content.title().strip();
        outcomes = content.outcomes();
        strand = content.strand();
        format = content.format();
        commitmentId = content.commitment();
        standards = content.standards();
        audience = content.audience();
        mostMinutes = content.mostMinutes();
        category = content.category();
    }

    public void submit() {
        go(CourseState.DRAFT, CourseState.SUBMITTED);
    }

    public void approve() {
        go(CourseState.SUBMITTED, CourseState.APPROVED);
    }

    /** Gives it back to whoever wrote it. */
    public void sendBack() {
        go(CourseState.SUBMITTED, CourseState.DRAFT);
    }

    /** It is not run again; what was run stays. */
    public void retire() {
        go(CourseState.APPROVED, CourseState.RETIRED);
    }

    private void go(CourseState from, CourseState to) {
        if (state != from) {
            throw new CourseNotReady(title);
        }
        state = to;
    }

    public void requireApproved() {
        if (state != CourseState.APPROVED) {
            throw new CourseNotApproved(title);
        }
    }

    public String title() {
        return title;
    }

    public CourseState state() {
        return state;
    }

    /** The commitment it serves, or null. */
    public UUID commitment() {
        return commitmentId;
    }

    public int mostMinutes() {
        return mostMinutes;
    }

    public Category category() {
        return category;
    }
}
