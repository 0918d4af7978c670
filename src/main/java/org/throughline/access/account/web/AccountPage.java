package org.throughline.access.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.throughline.access.PersonId;
import org.throughline.access.account.control.AccountDetails;
import org.throughline.access.account.control.AccountQueries;
import org.throughline.access.account.control.Invitations;
import org.throughline.access.account.control.PersonDisabling;
import org.throughline.access.account.control.SecondFactorRemoval;
import org.throughline.platform.Ids;

/** access/account.xhtml: one person's ways in, and what an administrator does about them. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final Set<String> DONE = Set.of("invited", "reset", "disabled", "enabled", "factor-off", "ended", "revoked");

    @Inject
    AccountQueries accounts;

    @Inject
    Invitations invitations;

    @Inject
    PersonDisabling disabling;

    @Inject
    SecondFactorRemoval secondFactor;

    @Inject
    Moments moments;

    private String person;
    private String login;
    private String reason;
    private String done;
    private transient AccountDetails details;

    public AccountDetails getDetails() {
        if (details == null) {
            details = accounts.details(id());
        }
        return details;
    }

    public void load() {
        login = getDetails().login() == null ? getDetails().email() : getDetails().login();
    }

    public String invite() {
        invitations.invite(id(), login);
        return done("invited");
    }

    public String reset() {
        invitations.reset(id());
        return done("reset");
    }

    public String disable() {
        disabling.disable(id(), reason);
        return done("disabled");
    }

    public String enable() {
        disabling.enable(id());
        return done("enabled");
    }

    public String removeSecondFactor() {
        secondFactor.remove(id(), reason);
        return done("factor-off");
    }

    /** The outcome that leads here again and tells of what was done. */
    String done(String what) {
        return "account?faces-redirect=true&person=" + person + "&done=" + what;
    }

    public String day(java.time.Instant at) {
        return moments.day(at);
    }

    public String time(java.time.Instant at) {
        return moments.time(at);
    }

    PersonId id() {
        return new PersonId(Ids.parse(person));
    }

    /** Whether the address tells of something that was just done. */
    public boolean isTold() {
        return done != null && DONE.contains(done);
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
