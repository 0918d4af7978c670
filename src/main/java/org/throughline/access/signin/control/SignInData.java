package org.throughline.access.signin.control;

import static org.throughline.platform.privacy.Seen.ADMINISTRATORS;
import static org.throughline.platform.privacy.Source.SYSTEM;
import static org.throughline.platform.privacy.Whose.STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;

/** What sign-in by providers keeps. Identities are annotated. */
@ApplicationScoped
class SignInData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared.element("account.identity").of(STAFF).from(SYSTEM).seenBy(ADMINISTRATORS).kept("account");
        declared.table("access.used_once").rest(Nobody.MACHINERY);
        declared.table("access.saml_request").holds("account.identity", "answer").rest(Nobody.MACHINERY);
    }
}
