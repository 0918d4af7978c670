package org.throughline.platform.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.Refusal;
import org.throughline.platform.text.Texts;

/** Everything else: a bad request stays one, and what nobody expected is logged and says nothing of the inside. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    /** The state of a database that was given a character that no text has. */
    private static final String NO_TEXT = "22021";

    @Inject
    Texts texts;

    @Inject
    RefusalMapper refusals;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusals.toResponse(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return refusals.toResponse(new ChangedMeanwhile());
            }
            if (cause instanceof JsonException || cause instanceof JsonbException || cause instanceof SQLException sql && NO_TEXT.equals(sql.getSQLState())) {
                return new Problem("about:blank", 400, texts.get("error.400.api")).response();
            }
        }
        if (failure instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            String title = texts.get("error." + status);
            return new Problem("about:blank", status, status == 400 || title.startsWith("???") ? texts.get("error.400.api") : title).response();
        }
        LOG.log(Level.SEVERE, "a request to the API failed", failure);
        return new Problem("about:blank", 500, texts.get("error.500")).response();
    }
}
