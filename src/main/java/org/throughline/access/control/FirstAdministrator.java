package org.throughline.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.entity.Account;
import org.throughline.platform.Ids;
import org.throughline.platform.Refusal;
import org.throughline.platform.audit.Audit;

/** Makes the first administrator of an empty system, for whoever can read its log. */
@Singleton
@Startup
@PermitAll
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    private String code;

    @PostConstruct
    void offer() {
        byte[] bytes = new byte[10];
        new SecureRandom().nextBytes(bytes);
        code = HexFormat.of().formatHex(bytes);
        if (!demo && isWanted()) {
            LOG.warning("Make the first administrator at " + publicUrl + "/first-run with the one-time first-run code " + code);
        }
    }

    @Lock(LockType.READ)
    public boolean isWanted() {
        return accounts.none();
    }

    /** Makes the account and grants it administration of everything. The code works once. */
    public void make(String givenCode, String login, String name, String password) {
        if (!isWanted() || !same(givenCode)) {
            throw new WrongCode();
        }
        PersonId person = new PersonId(Ids.timeOrdered());
        rules.require(password, List.of(login, name, "throughline"));
        makeUnasked(login, name, password, person);
        audit.note(person.value(), "first administrator made", person.toString(), login);
    }

    /** The same without a code, for the demo, which runs on loopback and in an empty database only. */
    public PersonId makeForDemo(String login, String name, String password) {
        if (!demo || !isWanted()) {
            throw new WrongCode();
        }
        PersonId person = new PersonId(Ids.timeOrdered());
        makeUnasked(login, name, password, person);
        return person;
    }

    private void makeUnasked(String login, String name, String password, PersonId person) {
        accounts.add(new Account(login, passwords.hashed(password), name, person));
        accounts.grant(person, Role.ADMINISTRATOR, accounts.wholeSystem());
    }

    private boolean same(String given) {
        return given != null && MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** The code is not the one in the log, or there is an administrator already. */
    public static class WrongCode extends Refusal {}
}
