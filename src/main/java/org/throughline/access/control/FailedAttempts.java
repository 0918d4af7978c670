package org.throughline.access.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.throughline.access.PersonId;
import org.throughline.platform.audit.Audit;

/** Notes a failed attempt in a transaction of its own, since the refusal rolls the other one back. */
@Stateless
@PermitAll
public class FailedAttempts {

    @Inject
    Throttle throttle;

    @Inject
    Audit audit;

    /** @param person whose name it was; null for a name nobody has, which may be a password in the wrong field, so it is not kept */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(Attempt what, String name, PersonId person, String address) {
        throttle.failed(what, name, address);
        audit.note(null, "sign-in refused", person == null ? "unknown name" : person.toString(), what + " from " + address);
    }
}
