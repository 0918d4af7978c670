package org.throughline.access.signin.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.StaffDirectory;
import org.throughline.access.control.Caller;
import org.throughline.access.control.GroupGrants;
import org.throughline.access.control.SignIn;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.signin.control.Admission.Reason;
import org.throughline.access.signin.entity.Identity;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Lets those in whom a provider vouches for, and who are staff of the rosters. */
@Stateless
@PermitAll
public class Arrivals {

    @Inject
    Identities identities;

    @Inject
    StaffDirectory staff;

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    GroupGrants granting;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** Begins a session of ours, or says why not. An answer, not a refusal: whom nobody knows is kept for an administrator. */
    public Admission admit(Provider provider, Asserted asserted, String address, String agent) {
        boolean ofDistrict = provider.linking().required().entrySet().stream().allMatch(claim -> asserted.values(claim.getKey()).contains(claim.getValue()));
        if (!ofDistrict) {
            return refused(Reason.OTHER_DISTRICT, provider, asserted);
        }
        Identity identity = identities.of(provider, asserted);
        identity.seen(asserted.login(), asserted.name(), clock.instant());
        if (identity.person().isEmpty()) {
            Optional<Reason> hindered = link(provider.linking(), identity, asserted);
            if (hindered.isPresent()) {
                return refused(hindered.get(), provider, asserted);
            }
        }
        PersonId person = identity.person().orElseThrow();
        if (!staff.works(person)) {
            return refused(Reason.LEFT, provider, asserted);
        }
        if (identity.giveRolesNow()) {
            giveRoles(provider.linking(), person, asserted);
        }
        if (signIn.capabilities(person).isEmpty()) {
            return refused(Reason.NO_ROLE, provider, asserted);
        }
        UUID session = sessions.begin(person, provider.way(), asserted.issuer(), asserted.subject(), asserted.session(), address, agent);
        return Admission.in(caller(person, session, identity));
    }

    /** With the settings of a local account where there is one too, otherwise with the identity's own. */
    private Caller caller(PersonId person, UUID session, Identity identity) {
        Caller known = signIn.caller(person, session);
        return known.login().isEmpty() ? new Caller(known.person(), identity.login(), known.displayName(), identity.language(), identity.theme(), session) : known;
    }

    private Optional<Reason> link(Linking linking, Identity identity, Asserted asserted) {
        List<StaffDirectory.Listed> found = trusted(linking, asserted) ? staff.having(linking.attribute(), asserted.first(linking.claim())) : List.of();
        List<StaffDirectory.Listed> working = found.stream().filter(StaffDirectory.Listed::staff).toList();
        if (working.isEmpty() && !found.isEmpty()) {
            identities.remove(identity);
            return Optional.of(Reason.NOT_STAFF);
        }
        // a second subject of one issuer for one person may be an address that changed hands: a person decides
        if (working.size() != 1 || identities.linkedElsewhere(identity, working.get(0).person())) {
            return Optional.of(Reason.UNKNOWN);
        }
        PersonId person = working.get(0).person();
        identity.link(person, null, clock.instant());
        audit.note(person.value(), "identity linked", person.toString(), identity.issuer() + " " + identity.subject() + " by " + linking.claim());
        return Optional.empty();
    }

    /** An e-mail address that nobody has checked says nothing. */
    private static boolean trusted(Linking linking, Asserted asserted) {
        return !linking.claim().equals("email") || linking.trustedEmail() || asserted.first("email_verified").equals("true");
    }

    private void giveRoles(Linking linking, PersonId person, Asserted asserted) {
        asserted.values(linking.groupsClaim()).stream().filter(linking.roles()::containsKey).map(linking.roles()::get).distinct()
                .forEach(role -> identities.districtsOf(person).forEach(district -> {
                    granting.give(person, role, district);
                    audit.note(person.value(), "role granted", person.toString(), role + " at " + district + " by a group of " + asserted.issuer());
                }));
    }

    private Admission refused(Reason reason, Provider provider, Asserted asserted) {
        audit.note(null, "sign-in refused", asserted.issuer() + " " + asserted.subject(), provider.way() + ", " + reason);
        return Admission.refused(reason);
    }
}
