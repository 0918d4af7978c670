package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.EntryRow;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.control.MeasureLine;

/** vision/measure.xhtml: one measure with all its values; leaders enter those that only people know. */
@Named
@ViewScoped
public class MeasurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CommitmentQueries queries;

    @Inject
    MeasureKeeping keeping;

    @Inject
    Figures figures;

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    private String id;
    private LocalDate asOf;
    private Double value;
    private String note;
    private transient Figures.Shown measure;

    public void load() {
        asOf = clock.today();
    }

    public String enter() {
        keeping.enter(Ids.parse(id), asOf, value, note);
        return "/vision/measure.xhtml?faces-redirect=true&id=" + id;
    }

    public Figures.Shown getMeasure() {
        if (measure == null) {
            measure = figures.shown(queries.measure(Ids.parse(id), texts.language()));
        }
        return measure;
    }

    public CommitmentDetails getCommitment() {
        return queries.details(getMeasure().line().commitment(), texts.language());
    }

    /** The values it was seen to have, the newest first. */
    public List<Seen> getSeen() {
        return getMeasure().line().points().stream().sorted(Comparator.comparing(MeasureLine.Point::day).reversed())
                .map(point -> new Seen(dates.whole(point.day()), figures.number(point.value(), getMeasure().line().unit()))).toList();
    }

    public List<Typed> getEntries() {
        return queries.entries(Ids.parse(id)).stream()
                .map(entry -> new Typed(entry, dates.whole(entry.asOf()), figures.number(entry.value(), getMeasure().line().unit()), dates.whole(entry.at()))).toList();
    }

    public String getSource() {
        return texts.get("vision.source." + getMeasure().line().source().replace(':', '-'));
    }

    public String getStarted() {
        return texts.of("vision.measure.started", getMeasure().start(), dates.whole(getMeasure().line().aim().baselineOn()));
    }

    public String getPromised() {
        return texts.of("vision.measure.promised", getMeasure().target(), dates.whole(getMeasure().line().aim().targetOn()));
    }

    public boolean isEnters() {
        return getMeasure().line().entered() && viewer.may(Can.LEAD_VISION);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public Double getValue() {
        return value;
    }

    public void setValue(Double value) {
        this.value = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** A value on a day. */
    public record Seen(String day, String value) {}

    /** An entry as people read it. */
    public record Typed(EntryRow entry, String day, String value, String at) {}
}
