package org.throughline.access.session.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.throughline.access.control.Caller;
import org.throughline.access.session.control.MySessions;
import org.throughline.access.web.Session;
import org.throughline.platform.Ids;

/** account-sessions.xhtml: where I am signed in. */
@Named
@RequestScoped
public class MySessionsPage {

    @Inject
    MySessions sessions;

    @Inject
    SessionLines lines;

    @Inject
    HttpServletRequest request;

    private List<SessionLines.Line> rows;

    @PostConstruct
    void load() {
        rows = lines.of(sessions.rows(), current());
    }

    public String end(String id) {
        sessions.end(Ids.parse(id));
        return "account-sessions?faces-redirect=true";
    }

    public String endOthers() {
        sessions.endOthers(current());
        return "account-sessions?faces-redirect=true";
    }

    private UUID current() {
        return Session.caller(request).map(Caller::session).orElse(null);
    }

    public List<SessionLines.Line> getRows() {
        return rows;
    }
}
