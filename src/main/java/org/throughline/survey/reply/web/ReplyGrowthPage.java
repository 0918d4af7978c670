package org.throughline.survey.reply.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.web.Days;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.control.Replying;

/** survey/reply.xhtml, what became of the answer: its history, and what grew out of it in the plan. */
@Named
@ViewScoped
public class ReplyGrowthPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ReplyQueries queries;

    @Inject
    Replying replying;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String id;
    private long seen;
    private String name;
    private String kind;
    private String what;
    private String how;
    private List<String> kinds = List.of();

    public void load(String reply) {
        id = reply;
        if (!isThere()) {
            return;
        }
        ReplyQueries.ReplyRow row = queries.row(Ids.parse(id), texts.language().code());
        seen = row.version();
        name = row.name();
        what = row.answer();
        boolean mine = viewer.may(Can.ANSWER_RESULTS) && (row.school() == null ? viewer.scope(Can.ANSWER_RESULTS).whole() : viewer.scope(Can.ANSWER_RESULTS).holds(row.school()));
        kinds = mine ? replying.kinds(row.id(), name) : List.of();
    }

    public boolean isThere() {
        return id != null && !id.isEmpty();
    }

    public List<ReplyQueries.Growth> getGrown() {
        return isThere() ? queries.growth(Ids.parse(id)) : List.of();
    }

    public List<Past> getHistory() {
        Days days = new Days(texts.language().locale(), clock.getZone());
        return isThere() ? queries.history(Ids.parse(id)).stream()
                .map(step -> new Past(days.shortDay(step.at()), texts.get("reply.state." + step.state()), step.by(), step.owner(), days.day(step.due()))).toList() : List.of();
    }

    public String grow() {
        replying.grow(Ids.parse(id), seen, kind, name, what, how);
        return "reply?faces-redirect=true&id=" + id;
    }

    /** One step as it is printed. */
    public record Past(String when, String state, String by, String owner, String due) {}

    public List<String> getKinds() {
        return kinds;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
