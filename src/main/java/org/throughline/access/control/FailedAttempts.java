package org.throughline.access.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.throughline.platform.audit.Audit;

/** Notes a failed attempt in a transaction of its own, since the refusal rolls the other one back. */
@Stateless
@PermitAll
public class FailedAttempts {

    @Inject
    Throttle throttle;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String login, String address) {
        throttle.failed(login, address);
        // a name that is nobody's may be a password in the wrong field, and the log keeps what it gets
        audit.note(null, "sign-in refused", accounts.ofLogin(login).map(account -> account.person().toString()).orElse("unknown name"), "from " + address);
    }
}
