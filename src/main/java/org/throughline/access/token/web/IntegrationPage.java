package org.throughline.access.token.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.access.account.control.PersonDisabling;
import org.throughline.access.token.control.IntegrationRow;
import org.throughline.access.token.control.Integrations;
import org.throughline.access.token.control.TokensOfPeople;
import org.throughline.platform.Ids;

/** access/integration.xhtml: one integration, its tokens, and keeping it out. */
@Named
@ViewScoped
public class IntegrationPage implements Serializable {

    @Inject
    Integrations integrations;

    @Inject
    TokensOfPeople tokens;

    @Inject
    PersonDisabling disabling;

    @Inject
    TokenLines lines;

    private String id;
    private String reason;
    private TokenForm form = new TokenForm();
    private String made;

    public IntegrationRow getOne() {
        return integrations.one(id());
    }

    public void make() {
        made = integrations.token(id(), form.wish(null)).value();
        form = new TokenForm();
    }

    public String revoke(String token) {
        tokens.revoke(id(), Ids.parse(token));
        return here();
    }

    public String disable() {
        disabling.disable(id(), reason);
        return here();
    }

    public String enable() {
        disabling.enable(id());
        return here();
    }

    private String here() {
        return "integration?faces-redirect=true&id=" + id;
    }

    public List<TokenLines.Line> getRows() {
        return lines.of(tokens.rows(id()));
    }

    private PersonId id() {
        return new PersonId(Ids.parse(id));
    }

    public TokenForm getForm() {
        return form;
    }

    public String getMade() {
        return made;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
