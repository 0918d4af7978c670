package org.throughline.platform.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Notes what somebody who is signed in asked for and did not get. What is not there and what is not theirs are noted
 * alike: a difference in the work would tell the one from the other.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalLog {

    private static final int LONGEST = 300;

    @Inject
    Audit audit;

    /** @param status as HTTP has it, 403 or 404 */
    public void note(int status) {
        AuditOrigin origin = AuditOrigin.current();
        if (origin.person() != null) {
            String asked = origin.method() + (origin.query() == null ? "" : " ?" + origin.query());
            audit.note(origin.person(), "refused " + status, origin.path(), asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        }
    }
}
