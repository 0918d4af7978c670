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
    private Instant passwordAt;

    protected Account() {}

    public Account(String login, String passwordHash, String displayName, PersonId person) {
        this.login = normalized(login);
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.person = person;
    }

    /** An account that waits for its person to choose a password. */
    public static Account invited(String login, String displayName, PersonId person, String language) {
        Account account = new Account(login, null, displayName, person);
        account.language = language;
        return account;
    }

    /** Logins are compared without regard to case. */
    public static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Null until the person has chosen one. */
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

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public Instant passwordAt() {
        return passwordAt;
    }

    /** The person chose a new password. */
    public void password(String hash, Instant at) {
        passwordHash = hash;
        passwordAt = at;
    }

    /** The same password, hashed with more work. */
    public void rehashed(String hash) {
        passwordHash = hash;
    }

    /** Signs in with another name until the invitation is used. */
    public void call(String otherLogin) {
        login = normalized(otherLogin);
    }

    public void speak(String code) {
        language = code;
    }

    public void show(String chosenTheme) {
        theme = chosenTheme;
    }
}
