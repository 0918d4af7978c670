package org.throughline.access.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.throughline.access.account.control.MyAccount;
import org.throughline.access.account.control.PasswordsDiffer;
import org.throughline.access.control.Caller;
import org.throughline.access.web.Session;

/** account.xhtml: how I sign in. */
@Named
@RequestScoped
public class MyAccountPage {

    @Inject
    MyAccount account;

    @Inject
    Moments moments;

    @Inject
    HttpServletRequest request;

    private Optional<MyAccount.Mine> mine;
    private String old = "";
    private String chosen = "";
    private String again = "";

    public String change() {
        PasswordsDiffer.unlessSame(chosen, again);
        account.changePassword(old, chosen, Session.caller(request).map(Caller::session).orElse(null), request.getRemoteAddr());
        return "account?faces-redirect=true&changed=1";
    }

    private Optional<MyAccount.Mine> mine() {
        if (mine == null) {
            mine = account.mine();
        }
        return mine;
    }

    public boolean isLocal() {
        return mine().isPresent();
    }

    public boolean isSecondFactor() {
        return mine().map(MyAccount.Mine::secondFactor).orElse(false);
    }

    public long getRecoveryCodes() {
        return mine().map(MyAccount.Mine::recoveryCodes).orElse(0L);
    }

    public String getLogin() {
        return mine().map(MyAccount.Mine::login).orElse("");
    }

    public String getPasswordAt() {
        return moments.day(mine().map(MyAccount.Mine::passwordAt).orElse(null));
    }

    public boolean isChanged() {
        return request.getParameter("changed") != null;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
