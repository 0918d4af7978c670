package org.throughline.access.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.session.control.SessionsOfPeople;
import org.throughline.access.session.web.SessionLines;
import org.throughline.access.token.control.TokensOfPeople;
import org.throughline.access.token.web.TokenLines;
import org.throughline.platform.Ids;

/** access/account.xhtml: what is open by an account, which an administrator may end: sessions and tokens. */
@Named
@RequestScoped
public class AccountOpenPage {

    @Inject
    AccountPage account;

    @Inject
    SessionsOfPeople sessions;

    @Inject
    SessionLines lines;

    @Inject
    TokensOfPeople tokens;

    @Inject
    TokenLines tokenLines;

    public List<SessionLines.Line> getSessions() {
        return lines.of(sessions.rows(account.id()), null);
    }

    public String end(String session) {
        sessions.end(account.id(), Ids.parse(session));
        return account.done("ended");
    }

    public String endAll() {
        sessions.endAll(account.id());
        return account.done("ended");
    }

    /** The tokens. */
    public List<TokenLines.Line> getRows() {
        return tokenLines.of(tokens.rows(account.id()));
    }

    public String revoke(String token) {
        tokens.revoke(account.id(), Ids.parse(token));
        return account.done("revoked");
    }
}
