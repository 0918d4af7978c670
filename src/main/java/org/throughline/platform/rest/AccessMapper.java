package org.throughline.platform.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.throughline.platform.audit.RefusalLog;
import org.throughline.platform.text.Texts;

/** A missing capability, which the server would answer with 500. */
@Provider
public class AccessMapper implements ExceptionMapper<EJBAccessException> {

    @Inject
    Texts texts;

    @Inject
    RefusalLog log;

    @Override
    public Response toResponse(EJBAccessException refused) {
        log.note(403);
        return new Problem("about:blank", 403, texts.get("error.403")).response();
    }
}
