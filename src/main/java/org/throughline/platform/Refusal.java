package org.throughline.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A use case that says no, for a reason a person can read. The name of the class is the message key
 * ({@code refusal.SectionFull}), the parameters fill the message. The transaction is rolled back: nothing has changed.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

    private final transient List<Object> parameters;

    protected Refusal(Object... parameters) {
        this.parameters = List.of(parameters);
    }

    /** What sort of no it is, for boundaries that have codes for it. */
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /** The sorts of no. */
    public enum Kind { CONFLICT, INVALID, NOT_FOUND, FORBIDDEN, UNAUTHENTICATED, TOO_MANY }

    public String key() {
        return "refusal." + getClass().getSimpleName();
    }

    public Object[] parameters() {
        return parameters == null ? new Object[0] : parameters.toArray();
    }

    @Override
    public String getMessage() {
        return key() + parameters;
    }
}
