package org.throughline.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.throughline.platform.Refusal;
import org.throughline.platform.audit.RefusalLog;
import org.throughline.platform.text.Texts;

/** What a use case refuses, as a problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    Texts texts;

    @Inject
    RefusalLog log;

    @Override
    public Response toResponse(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case CONFLICT -> 409;
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case UNAUTHENTICATED -> 401;
            case TOO_MANY -> 429;
        };
        if (status == 404 || status == 403) {
            log.note(status);
        }
        return new Problem("urn:throughline:" + refusal.key(), status, texts.of(refusal.key(), refusal.parameters())).response();
    }
}
