package org.throughline.access.token.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;

/** Everyone makes tokens for what they may do themselves, and ends them. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class MyTokens {

    @Inject
    TokenStore tokens;

    @Inject
    Viewer viewer;

    public List<TokenRow> rows() {
        return tokens.rows(viewer.id());
    }

    public TokenStore.Made make(TokenWish wish) {
        if (wish.scope().only() != null) {
            if (wish.scope().only().isEmpty()) {
                throw new NothingChosen();
            }
            if (!wish.scope().only().stream().allMatch(viewer::may)) {
                throw new NotYours();
            }
        }
        return tokens.make(viewer.id(), wish.label().strip(), wish.scope(), wish.life(), viewer.id());
    }

    public void revoke(UUID token) {
        if (!tokens.revoke(token, viewer.id(), viewer.id())) {
            throw new NotFound();
        }
    }
}
