package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;

/** Gives the roles that groups of a provider stand for, in the transaction of a first sign-in. */
@ApplicationScoped
public class GroupGrants {

    @Inject
    Accounts accounts;

    public void give(PersonId person, Role role, OrganizationId organization) {
        accounts.grant(person, role, organization);
    }
}
