package org.throughline.access.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.access.privacy.control.HoldKeeping;
import org.throughline.access.privacy.control.RetentionDesk;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** access/holds.xhtml: what must stay for now, put on and ended. */
@Named
@ViewScoped
public class HoldsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    HoldKeeping holds;

    @Inject
    RetentionDesk desk;

    @Inject
    PrivacyWords vocabulary;

    @Inject
    Texts texts;

    private String what;
    private String reason;
    private String end;
    private String endReason;

    public List<Line> getLines() {
        return holds.rows(MOST).stream().map(row -> new Line(row, row.kind() == null ? row.what() : texts.of("privacy.holds.kind", texts.get("retention." + row.kind())),
                texts.of("privacy.placed", vocabulary.day(row.placedAt()), row.placedBy()),
                row.endedAt() == null ? "" : texts.of("privacy.ended-by", vocabulary.day(row.endedAt()), row.endedBy(), row.endReason()))).toList();
    }

    /** Places by their id, kinds of data by their key. */
    public List<Choice> getChoices() {
        return Stream.concat(holds.places().stream().map(place -> new Choice(place.id().toString(), texts.of("privacy.holds.everybody", place.name()))),
                desk.rules().stream().map(rule -> new Choice(rule.kind(), texts.of("privacy.holds.kind", texts.get("retention." + rule.kind()))))).toList();
    }

    public String place() {
        if (what.indexOf('.') > 0) {
            holds.onKind(what, reason);
        } else {
            holds.onPlace(new OrganizationId(Ids.parse(what)), reason);
        }
        return "holds?faces-redirect=true";
    }

    public String end() {
        holds.end(Ids.parse(end), endReason);
        return "holds?faces-redirect=true";
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }

    /** A hold in words. */
    public record Line(HoldKeeping.HoldRow row, String on, String placed, String ended) {}

    /** What a hold can be put on. */
    public record Choice(String value, String label) {}
}
