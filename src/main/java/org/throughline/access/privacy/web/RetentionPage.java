package org.throughline.access.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.privacy.control.RetentionDesk;
import org.throughline.access.privacy.control.RetentionDesk.RuleRow;
import org.throughline.access.privacy.control.RetentionRunning;
import org.throughline.access.privacy.control.RetentionStart;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** access/retention.xhtml: the rules of keeping, tried and run, and what earlier runs did. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RUNS = 20;

    @Inject
    RetentionDesk desk;

    @Inject
    RetentionStart start;

    @Inject
    PrivacyWords vocabulary;

    @Inject
    Texts texts;

    private String edit;
    private String run;
    private int days;
    private boolean active;
    private transient List<FoundLine> found;

    public void load() {
        desk.rules().stream().filter(rule -> rule.kind().equals(edit)).findFirst().ifPresentOrElse(rule -> {
            days = rule.days();
            active = rule.active();
        }, () -> edit = null);
    }

    public String change() {
        desk.change(edit, days, active);
        return "retention?faces-redirect=true";
    }

    /** Looks, and stays on the page. */
    public void dryRun() {
        found = desk.dryRun().stream().filter(one -> one.found() + one.held() > 0)
                .map(one -> new FoundLine(one, vocabulary.day(one.before()))).toList();
    }

    public String runNow() {
        return "retention?faces-redirect=true&run=" + start.start();
    }

    public List<RuleLine> getRules() {
        return desk.rules().stream().map(rule -> new RuleLine(rule, vocabulary.period(rule.days()))).toList();
    }

    public List<FoundLine> getFound() {
        return found;
    }

    public List<RunLine> getRuns() {
        return desk.runs(RUNS).stream().map(one -> new RunLine(one, vocabulary.time(one.startedAt()), one.byHand() ? one.by() : texts.get("privacy.retention.night"))).toList();
    }

    public List<RetentionDesk.KindRow> getKinds() {
        return run == null ? List.of() : desk.kinds(Ids.parse(run));
    }

    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = edit;
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** A rule, its period in words. */
    public record RuleLine(RuleRow rule, String period) {}

    /** What would go of a kind, and from before which day. */
    public record FoundLine(RetentionRunning.Found found, String before) {}

    /** A run, when, and by whom. */
    public record RunLine(RetentionDesk.RunRow row, String when, String by) {}
}
