package org.throughline.survey.paper.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.throughline.survey.paper.control.KeyEntry;
import org.throughline.survey.paper.entity.FormNumber;

/** survey/paper-batch.xhtml: what two people typed differently of one form, and which of it stands. */
@Named
@ViewScoped
public class PaperSettlingPage implements Serializable {

    @Inject
    PaperBatchPage batch;

    @Inject
    KeyEntry entry;

    private Integer form;
    private String code;
    private final ArrayList<Settled> differences = new ArrayList<>();

    public void load() {
        if (form != null) {
            entry.differences(batch.id(), form).forEach(one -> differences.add(new Settled(one)));
        }
    }

    public String getNumber() {
        return form == null ? "" : new FormNumber(batch.getProgress().batch().letters(), form).toString();
    }

    /** Whether there is anything to settle: answers, or only the code. */
    public boolean isOpen() {
        return !differences.isEmpty() || isCodesDiffer();
    }

    public boolean isCodesDiffer() {
        return form != null && entry.codesDiffer(batch.id(), form);
    }

    public String settle() {
        entry.settle(batch.id(), form, differences.stream().filter(Settled::isSecond).map(one -> one.getDifference().item()).toList(), code);
        return "paper-batch?faces-redirect=true&batch=" + batch.getBatch();
    }

    public List<Settled> getDifferences() {
        return differences;
    }

    public Integer getForm() {
        return form;
    }

    public void setForm(Integer form) {
        this.form = form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
