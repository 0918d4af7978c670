package org.throughline.access.control;

import com.ibm.websphere.security.WSSecurityException;
import com.ibm.websphere.security.auth.WSSubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.throughline.access.ActAs;
import org.throughline.access.PersonId;

/** The server's own way to establish an identity on a thread, so that the container checks the same capabilities. */
@ApplicationScoped
class ContainerActAs implements ActAs {

    private static final String REALM = "throughline";

    @Inject
    Authorities authorities;

    @Override
    public <T> T person(PersonId person, Callable<T> work) throws Exception {
        Authority authority = authorities.of(person);
        Subject before = WSSubject.getRunAsSubject();
        Authority actingBefore = CurrentViewer.actAs(authority);
        try {
            WSSubject.setRunAsSubject(subject(authority));
            return work.call();
        } finally {
            CurrentViewer.actAs(actingBefore);
            restore(before);
        }
    }

    private static void restore(Subject before) {
        try {
            WSSubject.setRunAsSubject(before);
        } catch (WSSecurityException e) {
            throw new IllegalStateException("the identity of the thread cannot be restored", e);
        }
    }

    // the keys are those of the server's documented "hashtable login"
    private static Subject subject(Authority authority) throws LoginException {
        Hashtable<String, Object> identity = new Hashtable<>();
        identity.put("com.ibm.wsspi.security.cred.uniqueId", "user:" + REALM + "/" + authority.person());
        identity.put("com.ibm.wsspi.security.cred.securityName", authority.person().toString());
        identity.put("com.ibm.wsspi.security.cred.realm", REALM);
        identity.put("com.ibm.wsspi.security.cred.groups", new ArrayList<>(authority.capabilities()));
        Subject subject = new Subject();
        subject.getPublicCredentials().add(identity);
        LoginContext login = new LoginContext("system.DEFAULT", subject);
        login.login();
        return login.getSubject();
    }
}
