package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;

/** The viewer is the caller the container knows, or the person a job acts as. */
@ApplicationScoped
public class CurrentViewer implements Viewer {

    private static final ThreadLocal<Authority> ACTING = new ThreadLocal<>();

    @Inject
    SecurityContext security;

    @Inject
    Authorities authorities;

    @Inject
    RequestAuthority ofRequest;

    static Authority actAs(Authority authority) {
        Authority before = ACTING.get();
        if (authority == null) {
            ACTING.remove();
        } else {
            ACTING.set(authority);
        }
        return before;
    }

    @Override
    public PersonId id() {
        return authority().person();
    }

    @Override
    public String name() {
        return authority().name();
    }

    @Override
    public boolean may(String capability) {
        return authority().capabilities().contains(capability);
    }

    @Override
    public Scope scope(String capability) {
        return authority().scope(capability);
    }

    @Override
    public Scope schools() {
        return authority().schools();
    }

    @Override
    public Set<String> roles() {
        return authority().grants().stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
    }

    private Authority authority() {
        Authority acting = ACTING.get();
        if (acting != null) {
            return acting;
        }
        try {
            return ofRequest.orRead(this::read);
        } catch (ContextNotActiveException e) {
            return read();
        }
    }

    private Authority read() {
        Principal caller = security.getCallerPrincipal();
        return caller == null || caller.getName() == null || caller.getName().length() != 36
                ? Authority.none()
                : authorities.of(PersonId.of(caller.getName()));
    }
}
