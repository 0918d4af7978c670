package org.throughline.access.signin.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Personal;

/** Somebody whom a provider vouches for, known by issuer and subject; names and addresses can change hands. */
@Entity
@Table(schema = "access")
public class Identity extends Aggregate {

    @Personal("account.identity")
    private String issuer;
    @Personal("account.identity")
    private String subject;
    @Personal("account.identity")
    private String provider;
    @Personal("account.identity")
    private String login;
    @Personal("account.identity")
    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    @Personal("account.identity")
    private PersonId person;

    @Personal("account.identity")
    private Instant firstSeenAt;
    @Personal("account.identity")
    private Instant lastSeenAt;
    @Personal("account.identity")
    private Instant linkedAt;
    @Personal("work.signed")
    private UUID linkedBy;
    @Personal("account.identity")
    private boolean rolesGiven;
    @Personal("account.preferences")
    private String language = "en";
    @Personal("account.preferences")
    private String theme = "system";

    protected Identity() {}

    public Identity(String provider, String issuer, String subject, Instant at) {
        this.provider = provider;
        this.issuer = issuer;
        this.subject = subject;
        this.login = "";
        this.name = "";
        this.firstSeenAt = at;
        this.lastSeenAt = at;
    }

    /** What the provider calls them now, for people to read. */
    public void seen(String currentLogin, String currentName, Instant at) {
        login = currentLogin;
        name = currentName;
        lastSeenAt = at;
    }

    /** Says which person of the rosters this is; by is null where a claim of the provider said it. */
    public void link(PersonId toPerson, PersonId by, Instant at) {
        if (person != null && !person.equals(toPerson)) {
            throw new IdentityLinked();
        }
        person = toPerson;
        linkedAt = at;
        linkedBy = by == null ? null : by.value();
    }

    /** Whom it was is forgotten: the next sign-in waits for a new link. */
    public void unlink() {
        person = null;
        linkedAt = null;
        linkedBy = null;
    }

    /** True the first time only: a provider's groups give roles once. */
    public boolean giveRolesNow() {
        boolean first = !rolesGiven;
        rolesGiven = true;
        return first;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    public String issuer() {
        return issuer;
    }

    public String provider() {
        return provider;
    }

    public String subject() {
        return subject;
    }

    public String login() {
        return login;
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }
}
