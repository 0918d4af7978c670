package org.throughline.survey.transfer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.transfer.control.InstrumentImport;
import org.throughline.survey.transfer.control.Translating;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.Taken;
import org.throughline.survey.transfer.entity.Unit;

/** survey/translate.xhtml */
@Named
@ViewScoped
public class TranslatePage implements Serializable {

    private static final int ON_A_PAGE = 40;

    @Inject
    Translating translating;

    @Inject
    BenchLines words;

    @Inject
    Texts texts;

    private String id;
    private String to;
    private String show = "";
    private String first;
    private Bench bench;
    private Pager pager;
    private ArrayList<BenchLine> lines;
    private Taken taken;
    private transient Part file;

    public void load() {
        if (to == null || to.isBlank()) {
            to = texts.language().code().equals("en") ? "es" : texts.language().code();
        }
        bench = translating.bench(InstrumentId.of(id), to);
        to = bench.to();
        List<Unit> wanted = bench.units().stream().filter(unit -> show.isEmpty() || unit.state().name().toLowerCase(Locale.ROOT).equals(show)).toList();
        pager = Pager.of(first, ON_A_PAGE, wanted.size());
        lines = new ArrayList<>(wanted.subList(pager.first(), (int) pager.to()).stream().map(words::line).toList());
    }

    public String save() {
        Map<String, String> written = new LinkedHashMap<>();
        lines.stream().filter(BenchLine::toSave).forEach(line -> written.put(line.getUnit().place(), line.getTarget()));
        translating.save(InstrumentId.of(id), to, written);
        return "translate?faces-redirect=true&id=" + id + "&to=" + to + "&show=" + show + "&first=" + pager.first();
    }

    public String publish() {
        return "instrument?faces-redirect=true&id=" + translating.publish(InstrumentId.of(id)) + "&in=" + to;
    }

    public void take() throws IOException {
        try (InputStream in = file.getInputStream()) {
            taken = translating.take(InstrumentId.of(id), to, in.readNBytes(InstrumentImport.MOST_BYTES + 1));
        }
        load();
    }

    public String getPurpose() {
        return words.purpose(bench);
    }

    public String getProgress() {
        return words.progress(bench);
    }

    public String getTaken() {
        return taken == null ? "" : words.taken(taken);
    }

    public List<BenchLines.Choice> getChoices() {
        return words.choices(bench, translating.completeness(InstrumentId.of(id)));
    }

    public String getFromName() {
        return words.name(bench.from());
    }

    public String getToName() {
        return words.name(to);
    }

    public String getDirection() {
        return Tongue.of(to).direction();
    }

    public Bench getBench() {
        return bench;
    }

    public Pager getPager() {
        return pager;
    }

    public List<BenchLine> getLines() {
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show == null ? "" : show;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
