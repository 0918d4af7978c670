package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** Accounts are for staff; students and families answer by links and codes. */
public class StaffOnly extends Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
