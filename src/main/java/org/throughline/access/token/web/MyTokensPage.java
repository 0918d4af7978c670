package org.throughline.access.token.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.access.Role;
import org.throughline.access.Viewer;
import org.throughline.access.token.control.MyTokens;
import org.throughline.platform.Ids;

/** account-tokens.xhtml: the programs that act for me. */
@Named
@ViewScoped
public class MyTokensPage implements Serializable {

    @Inject
    MyTokens tokens;

    @Inject
    TokenLines lines;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private TokenForm form = new TokenForm();
    private String made;

    public void make() {
        String[] chosen = request.getParameterValues("scope");
        made = tokens.make(form.wish(chosen == null ? null : new TreeSet<>(List.of(chosen)))).value();
        form = new TokenForm();
    }

    public String revoke(String token) {
        tokens.revoke(Ids.parse(token));
        return "account-tokens?faces-redirect=true";
    }

    public List<TokenLines.Line> getRows() {
        return lines.of(tokens.rows());
    }

    /** What a token can be narrowed to: what the viewer may. */
    public List<Choice> getChoices() {
        return Stream.of(Role.values()).flatMap(role -> role.capabilities().stream()).distinct().filter(viewer::may).sorted().map(name -> new Choice(name, lines.capability(name))).toList();
    }

    public TokenForm getForm() {
        return form;
    }

    /** The value of the token just made, shown this once. */
    public String getMade() {
        return made;
    }

    /** A capability and its words. */
    public record Choice(String name, String label) implements Serializable {}
}
