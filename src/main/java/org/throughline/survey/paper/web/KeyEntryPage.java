package org.throughline.survey.paper.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.survey.paper.control.EnvelopeOpening;
import org.throughline.survey.paper.control.KeyEntry;

/** survey/key-entry.xhtml: one form after the other, a line for each question. */
@Named
@ViewScoped
public class KeyEntryPage implements Serializable {

    @Inject
    KeyEntry entry;

    @Inject
    EnvelopeOpening envelopes;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    private String batch;
    private String done;
    private String saved;
    private String unfit;
    private String number;
    private String code;
    private String letters;
    private String purpose;
    private boolean coded;
    private long mine;
    private final List<KeyLine> lines = new ArrayList<>();

    public void load() {
        KeyEntry.Desk desk = entry.desk(id());
        letters = desk.batch().letters();
        purpose = texts.of("paper.entry.purpose", desk.title(), desk.batch().schoolName(), letters, desk.batch().forms());
        coded = desk.coded();
        mine = desk.mine();
        desk.fields().forEach(field -> lines.add(new KeyLine(lines.size(), field.item(), field.number(), field.text(), String.join(" · ", field.boxes()))));
    }

    public String save() {
        Map<UUID, String> typed = new HashMap<>();
        lines.forEach(line -> typed.put(line.getItem(), line.getTyped()));
        KeyEntry.Receipt receipt = entry.save(id(), number, typed, code);
        lines.forEach(line -> line.setWrong(receipt.unreadable().contains(line.getItem())));
        if (receipt.saved() == null) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.get("paper.entry.unreadable.all"), null));
            return null;
        }
        return "key-entry?faces-redirect=true&batch=" + batch + "&done=" + receipt.form() + "&saved=" + receipt.saved()
                + (receipt.unfit().isEmpty() ? "" : "&unfit=" + receipt.unfit().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** What became of the form before; "" at the first. */
    public String getTold() {
        boolean known = done != null && done.matches("[A-Z]{3}-[0-9]{3}") && saved != null && List.of(KeyEntry.Saved.values()).stream().anyMatch(one -> one.name().equals(saved));
        return known ? texts.of("paper.entry." + saved, done) : "";
    }

    public boolean isEnveloped() {
        return envelopes.enveloped(id());
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_SURVEYS);
    }

    private UUID id() {
        return Ids.parse(batch);
    }

    public List<KeyLine> getLines() {
        return lines;
    }

    public String getLetters() {
        return letters;
    }

    public String getPurpose() {
        return purpose;
    }

    public boolean isCoded() {
        return coded;
    }

    public long getMine() {
        return mine;
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getDone() {
        return done;
    }

    public String getSaved() {
        return saved;
    }

    public void setSaved(String saved) {
        this.saved = saved;
    }

    public String getUnfit() {
        return unfit != null && unfit.matches("[0-9, ]+") ? unfit.replace(",", ", ") : "";
    }

    public void setUnfit(String unfit) {
        this.unfit = unfit;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
