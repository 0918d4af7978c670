package org.throughline.access.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Personal;

/** A local sign-in of one person. The password is only ever held as a hash. */
@Entity
@Table(schema = "access")
public class Account extends Aggregate {

    @Personal("account.sign-in")
    private String login;
    @Personal("account.secret")
    private String passwordHash;
    @Personal("account.sign-in")
    private String displayName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    @Personal("account.sign-in")
    private PersonId person;

    @Personal("account.preferences")
    private String language = "en";
    @Personal("account.preferences")
    private String theme = "system";
    @Personal("account.sign-in")
    private Instant lastSignInAt;

    protected Account() {}

    public Account(String login, String passwordHash, String displayName, PersonId person) {
        this.login = normalized(login);
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.person = person;
    }

    /** Logins are compared without regard to case. */
    public static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public PersonId person() {
        return person;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }

    public void signedIn(Instant at) {
        lastSignInAt = at;
    }

    public void speak(String code) {
        language = code;
    }

    public void show(String chosenTheme) {
        theme = chosenTheme;
    }
}
