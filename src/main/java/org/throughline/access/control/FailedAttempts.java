package org.throughline.access.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Notes a failed attempt in a transaction of its own, since the refusal rolls the other one back. */
@Stateless
@PermitAll
public class FailedAttempts {

    @Inject
    Throttle throttle;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String login, String address) {
        throttle.failed(login, address);
    }
}
