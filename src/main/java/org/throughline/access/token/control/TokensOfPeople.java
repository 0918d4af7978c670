package org.throughline.access.token.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.account.control.Reach;
import org.throughline.platform.NotFound;

/** An administrator sees which programs act for a person, and ends that. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class TokensOfPeople {

    @Inject
    TokenStore tokens;

    @Inject
    Reach reach;

    @Inject
    Viewer viewer;

    public List<TokenRow> rows(PersonId person) {
        reach.require(person);
        return tokens.rows(person);
    }

    public void revoke(PersonId person, UUID token) {
        reach.require(person);
        if (!tokens.revoke(token, person, viewer.id())) {
            throw new NotFound();
        }
    }
}
