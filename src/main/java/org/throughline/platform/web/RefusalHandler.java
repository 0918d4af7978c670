package org.throughline.platform.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.NotFound;
import org.throughline.platform.Refusal;
import org.throughline.platform.audit.RefusalLog;
import org.throughline.platform.text.Texts;

/**
 * Turns what use cases refuse into messages on the page the person is on. A page that cannot be shown at all becomes an
 * error page with the right status; what nobody expected is logged under a number that the page shows.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable cause = meant(events.next().getContext().getException());
            events.remove();
            answer(faces, cause);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable cause) {
        if (cause instanceof Refusal refusal && faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            note(refusal);
            String text = CDI.current().select(Texts.class).get().of(refusal.key(), refusal.parameters());
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            faces.renderResponse();
        } else if (cause instanceof ViewExpiredException expired) {
            redirect(faces, expired.getViewId());
        } else {
            fail(faces, cause);
        }
    }

    private static void note(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            CDI.current().select(RefusalLog.class).get().note(refusal.kind() == Refusal.Kind.NOT_FOUND ? 404 : 403);
        }
    }

    /** The refusal within what the containers wrapped around it. */
    private static Throwable meant(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof ViewExpiredException || cause instanceof EJBAccessException) {
                return cause;
            }
            if (cause instanceof OptimisticLockException) {
                return new ChangedMeanwhile();
            }
        }
        return thrown;
    }

    private static void redirect(FacesContext faces, String viewId) {
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + viewId);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void fail(FacesContext faces, Throwable cause) {
        int status = 500;
        if (cause instanceof NotFound) {
            status = 404;
        } else if (cause instanceof Refusal || cause instanceof EJBAccessException) {
            status = 403;
        } else {
            LOG.log(Level.SEVERE, "page " + (faces.getViewRoot() == null ? "?" : faces.getViewRoot().getViewId()) + " failed", cause);
        }
        if (status != 500) {
            CDI.current().select(RefusalLog.class).get().note(status);
        }
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                String text = CDI.current().select(Texts.class).get().get("error." + status);
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
                faces.renderResponse();
            } else {
                faces.getExternalContext().responseReset();
                faces.getExternalContext().responseSendError(status, null);
                faces.responseComplete();
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
