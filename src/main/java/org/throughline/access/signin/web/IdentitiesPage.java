package org.throughline.access.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.signin.control.IdentityQueries;
import org.throughline.platform.page.Pager;

/** access/identities.xhtml: who signs in by providers, first those whom nobody knows yet. */
@Named
@RequestScoped
public class IdentitiesPage {

    private static final int ROWS = 50;
    private static final String LINKED = "linked";

    @Inject
    IdentityQueries identities;

    @Inject
    IdentityLines writing;

    private String show;
    private String first;
    private long countWaiting;
    private long countLinked;
    private Pager pager;
    private List<IdentityLines.Line> lines;

    public void load() {
        countWaiting = identities.count(true);
        countLinked = identities.count(false);
        pager = Pager.of(first, ROWS, isWaiting() ? countWaiting : countLinked);
        lines = identities.rows(isWaiting(), pager.first(), ROWS).stream().map(writing::of).toList();
    }

    public boolean isWaiting() {
        return !LINKED.equals(show);
    }

    public long getCountWaiting() {
        return countWaiting;
    }

    public long getCountLinked() {
        return countLinked;
    }

    public Pager getPager() {
        return pager;
    }

    public List<IdentityLines.Line> getLines() {
        return lines;
    }

    public String getShow() {
        return isWaiting() ? "waiting" : LINKED;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }
}
