package org.throughline.access.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.account.control.AccountQueries;
import org.throughline.access.account.control.AccountRow;
import org.throughline.access.account.control.AccountState;
import org.throughline.access.session.web.SessionLines;
import org.throughline.platform.page.Pager;

/** access/accounts.xhtml: who can come in, and who could be invited. */
@Named
@RequestScoped
public class AccountsPage {

    private static final int ROWS = 50;

    @Inject
    AccountQueries accounts;

    @Inject
    SessionLines sessions;

    @Inject
    Moments moments;

    private String words = "";
    private String state = "";
    private String first;
    private Pager pager;
    private List<Line> lines;

    public void load() {
        pager = Pager.of(first, ROWS, accounts.count(getWords(), chosen()));
        lines = accounts.rows(getWords(), chosen(), pager.first(), ROWS).stream()
                .map(row -> new Line(row, moments.time(row.lastAt()), row.way() == null ? "" : sessions.way(row.way()))).toList();
    }

    private AccountState chosen() {
        return Stream.of(AccountState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public boolean isFiltered() {
        return !getWords().isBlank() || chosen() != null;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getAddress() {
        return "accounts.xhtml?words=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&state=" + (chosen() == null ? "" : state) + "&";
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** A person, when they were last here, and by which way in. */
    public record Line(AccountRow row, String lastAt, String way) {}
}
