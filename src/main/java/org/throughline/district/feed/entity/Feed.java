package org.throughline.district.feed.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** A source of rosters that brings them by itself. */
@Entity
@NotAboutPeople(Nobody.MACHINERY)
@Table(schema = "district")
public class Feed extends Aggregate {

    private String name;

    @Enumerated(EnumType.STRING)
    private FeedKind kind;

    private String folder;

    @Embedded
    private Access access;

    @Embedded
    private Timetable timetable;

    private boolean active = true;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_by"))
    @Personal("work.signed")
    private PersonId keptBy;

    private Instant changedAt;
    private Instant nextAt;

    protected Feed() {}

    /** A folder in which sets are laid. */
    public Feed(String name, String folder, PersonId by, Instant at) {
        kind = FeedKind.FOLDER;
        watch(name, folder, by, at);
    }

    /** A service that is asked for sets. */
    public Feed(String name, Access access, Timetable timetable, PersonId by, Instant at, ZoneId zone) {
        kind = FeedKind.REST;
        read(name, access, timetable, by, at, zone);
    }

    /** Says anew which folder it is. Who says it answers for it from now on. */
    public void watch(String called, String in, PersonId by, Instant at) {
        if (!in.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
            throw new FolderUnfit(in);
        }
        folder = in;
        keep(called, by, at);
    }

    /** Says anew which service it is and when it is read. What was read before of another service tells nothing of this one. */
    public void read(String called, Access by, Timetable when, PersonId who, Instant at, ZoneId zone) {
        if (!by.equals(access)) {
            changedAt = at;
        }
        access = by;
        timetable = when;
        keep(called, who, changedAt);
        nextAt = active ? when.next(at, zone) : null;
    }

    private void keep(String called, PersonId by, Instant at) {
        name = called.strip();
        keptBy = by;
        changedAt = at;
    }

    public void switchOn(boolean on, Instant at, ZoneId zone) {
        active = on;
        nextAt = on && timetable != null ? timetable.next(at, zone) : null;
    }

    public String name() {
        return name;
    }

    public FeedKind kind() {
        return kind;
    }

    public String folder() {
        return folder;
    }

    /** Null for a folder. */
    public Access access() {
        return access;
    }

    /** Null for a folder. */
    public Timetable timetable() {
        return timetable;
    }

    public boolean active() {
        return active;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
