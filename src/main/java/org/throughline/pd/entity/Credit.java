package org.throughline.pd.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.Ids;
import org.throughline.platform.privacy.Personal;

/** One line of the ledger. It is never changed: a reversal takes its minutes back. */
@Entity
@Table(schema = "pd")
public class Credit {

    /** How minutes were made from attendance: as attended, up to the most the course is worth. States' rules come later. */
    private static final String RULE = "as-attended-1";

    @Id
    private UUID id = Ids.timeOrdered();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    @Personal("learning.credit")
    private PersonId person;

    @Personal("learning.credit")
    private UUID sectionId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    @Personal("learning.credit")
    private OrganizationId school;

    @Enumerated(EnumType.STRING)
    @Personal("learning.credit")
    private Category category;

    @Personal("learning.credit")
    private int posting;
    @Personal("learning.credit")
    private int minutes;
    @Personal("learning.credit")
    private boolean selfChosen;
    @Personal("learning.credit")
    private String rule = RULE;
    @Personal("work.signed")
    private Instant postedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posted_by"))
    @Personal("work.signed")
    private PersonId postedBy;

    @Personal("learning.credit")
    private UUID reverses;

    protected Credit() {}

    /** School is where the person works, or null for the district office; posting counts from 1. */
    Credit(Registration seat, OrganizationId school, int posting, int minutes, PersonId by, Instant at) {
        person = seat.person();
        sectionId = seat.section().id();
        this.school = school;
        category = seat.section().course().category();
        this.posting = posting;
        this.minutes = minutes;
        selfChosen = seat.selfChosen();
        postedBy = by;
        postedAt = at;
    }

    /** The line that takes this one back. */
    Credit reversal(PersonId by, Instant at) {
        Credit line = new Credit();
        line.person = person;
        line.sectionId = sectionId;
        line.school = school;
        line.category = category;
        line.posting = posting;
        line.minutes = -minutes;
        line.selfChosen = selfChosen;
        line.rule = rule;
        line.postedBy = by;
        line.postedAt = at;
        line.reverses = id;
        return line;
    }

    public UUID id() {
        return id;
    }

    public int minutes() {
        return minutes;
    }

    public boolean selfChosen() {
        return selfChosen;
    }

    public int posting() {
        return posting;
    }

    /** The line it takes back, or null. */
    public UUID reverses() {
        return reverses;
    }

    public PersonId person() {
        return person;
    }

    public OrganizationId school() {
        return school;
    }

    public Category category() {
        return category;
    }

    public UUID sectionId() {
        return sectionId;
    }

    public String rule() {
        return rule;
    }

    public Instant postedAt() {
        return postedAt;
    }

    public PersonId postedBy() {
        return postedBy;
    }
}
