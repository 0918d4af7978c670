package org.throughline.access.signin.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.StaffDirectory;
import org.throughline.access.Viewer;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.signin.entity.Identity;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** An administrator says who somebody is whom a provider vouches for. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class IdentityLinking {

    @Inject
    Identities identities;

    @Inject
    StaffDirectory staff;

    @Inject
    Sessions sessions;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** From now on this is that member of staff. */
    public void link(UUID id, long seenVersion, PersonId person) {
        if (!staff.works(person)) {
            throw new NotFound();
        }
        Identity identity = seen(id, seenVersion);
        identity.link(person, viewer.id(), clock.instant());
        audit.note(viewer.id().value(), "identity linked", person.toString(), identity.issuer() + " " + identity.subject());
    }

    /** Whoever it was is out at once; the next sign-in waits for a new link. */
    public void unlink(UUID id, long seenVersion) {
        Identity identity = seen(id, seenVersion);
        identity.person().ifPresent(person -> audit.note(viewer.id().value(), "identity unlinked", person.toString(), identity.issuer() + " " + identity.subject()));
        identity.unlink();
        sessions.endOfProvider(identity.issuer(), null, identity.subject());
    }

    /** Forgets somebody who waits and is nobody of ours. */
    public void dismiss(UUID id, long seenVersion) {
        Identity identity = seen(id, seenVersion);
        if (identity.person().isEmpty()) {
            audit.note(viewer.id().value(), "identity dismissed", identity.issuer() + " " + identity.subject(), identity.login());
            identities.remove(identity);
        }
    }

    private Identity seen(UUID id, long version) {
        Identity identity = identities.lock(id);
        identity.requireSeen(version);
        return identity;
    }
}
