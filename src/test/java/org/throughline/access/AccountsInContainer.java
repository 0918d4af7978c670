package org.throughline.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.throughline.InContainer;
import org.throughline.access.account.control.AccountLinks;
import org.throughline.access.account.control.Invitations;
import org.throughline.access.account.control.LinkKind;
import org.throughline.access.account.control.PersonDisabling;
import org.throughline.access.control.SignIn;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.token.control.MyTokens;
import org.throughline.access.token.control.TokensOfPeople;

/** People with accounts, and what tests of the ways in have in common. */
abstract class AccountsInContainer extends InContainer {

    static final String PASSWORD = "blue kite over river";
    static final String HERE = "192.0.2.1";

    @Inject
    Sessions sessions;

    @Inject
    SignIn signIn;

    @Inject
    Invitations invitations;

    @Inject
    AccountLinks links;

    @Inject
    PersonDisabling disabling;

    @Inject
    MyTokens myTokens;

    @Inject
    TokensOfPeople tokensOfPeople;

    @BeforeEach
    void configure() {
        System.setProperty("secrets.key", "0f".repeat(32));
        System.setProperty("second.factor.roles", "ADMINISTRATOR");
    }

    /** The code of a device whose clock is so many steps ahead. */
    static String code(byte[] secret, int ahead) throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Clock.systemUTC().instant().plusSeconds(30L * ahead));
    }

    /** The code in the newest letter to a person. */
    String code(PersonId person) {
        return one("select substring(m.body from 'code=([A-Za-z0-9_-]+)') from platform.mail m join district.person p on p.email = m.recipient"
                + " where p.id = ? and m.body like '%code=%' order by m.created_at desc limit 1", person.value());
    }

    PersonId withPassword() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        invited(administrator, person);
        links.choose(LinkKind.INVITATION, code(person), PASSWORD, HERE);
        return person;
    }

    String invited(PersonId administrator, PersonId person) throws Exception {
        String login = "person-" + person;
        does(administrator, () -> invitations.invite(person, login));
        return login;
    }

    PersonId administrator() {
        OrganizationId district = district("Accounts");
        school(district, "School");
        return staff("Ada", Role.ADMINISTRATOR, district);
    }

    PersonId colleague(PersonId administrator) {
        return staff("Cal", Role.TEACHER, placeOf(administrator));
    }

    OrganizationId placeOf(PersonId person) {
        return OrganizationId.of(one("select organization_id from access.role_grant where person_id = ?", person.value()));
    }

    UUID begun(PersonId person) {
        return sessions.begin(person, "local", null, null, null, "192.0.2.1", "test");
    }

    PersonId teacher() {
        return staff("Tea", Role.TEACHER, school(district("Accounts"), "School"));
    }
}
