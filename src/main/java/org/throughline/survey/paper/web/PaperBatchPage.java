package org.throughline.survey.paper.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.paper.control.KeyEntry;
import org.throughline.survey.paper.control.PaperCounting;
import org.throughline.survey.paper.entity.Agreement;
import org.throughline.survey.paper.entity.FormNumber;

/** survey/paper-batch.xhtml: how far a batch is, what was typed differently, and counting it. */
@Named
@ViewScoped
public class PaperBatchPage implements Serializable {

    private static final String NONE = "–";

    @Inject
    PaperCounting counting;

    @Inject
    KeyEntry entry;

    @Inject
    Texts texts;

    private String batch;
    private Integer form;
    private Integer counted;
    private String code;
    private String clerk;
    private transient PaperCounting.Progress progress;
    private transient List<PaperCounting.Clerk> clerks;
    private final ArrayList<Choice> differences = new ArrayList<>();

    public void load() {
        if (form != null) {
            entry.differences(id(), form).forEach(one -> differences.add(new Choice(one)));
        }
    }

    public PaperCounting.Progress getProgress() {
        if (progress == null) {
            progress = counting.progress(id());
        }
        return progress;
    }

    public String getPurpose() {
        return texts.of("paper.batch.purpose", getProgress().batch().schoolName(), Tongue.of(getProgress().batch().language()).label(), getProgress().batch().madeOn().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale())), getProgress().batch().forms());
    }

    public String getFormNumber() {
        return form == null ? "" : new FormNumber(getProgress().batch().letters(), form).toString();
    }

    /** Whether there is anything to settle: answers, or only the code. */
    public boolean isSettling() {
        return !differences.isEmpty() || isCodesDiffer();
    }

    public boolean isCodesDiffer() {
        return form != null && entry.codesDiffer(id(), form);
    }

    public String settle() {
        entry.settle(id(), form, differences.stream().filter(one -> one.which == 2).map(one -> one.difference.item()).toList(), code);
        return "paper-batch?faces-redirect=true&batch=" + batch;
    }

    public String count() {
        return "paper-batch?faces-redirect=true&batch=" + batch + "&counted=" + counting.count(id());
    }

    public String ask() {
        counting.ask(id(), Ids.parse(clerk));
        return "paper-batch?faces-redirect=true&batch=" + batch;
    }

    public List<String> getAsked() {
        return clerks().stream().filter(PaperCounting.Clerk::asked).map(PaperCounting.Clerk::name).toList();
    }

    public List<PaperCounting.Clerk> getAskable() {
        return clerks().stream().filter(one -> !one.asked()).toList();
    }

    private List<PaperCounting.Clerk> clerks() {
        if (clerks == null) {
            clerks = counting.clerks(id());
        }
        return clerks;
    }

    public List<AgreementLine> getAgreement() {
        List<PaperCounting.ItemAgreement> items = counting.agreement(id(), texts.language().code());
        List<AgreementLine> lines = new ArrayList<>();
        items.forEach(one -> lines.add(new AgreementLine(one.number() + ". " + one.text(), String.valueOf(one.agreement().forms()), percent(one.agreement()),
                one.chosen() ? kappa(one.agreement()) : NONE)));
        if (!items.isEmpty()) {
            Agreement all = Agreement.together(items.stream().map(PaperCounting.ItemAgreement::agreement).toList());
            Agreement chosen = Agreement.together(items.stream().filter(PaperCounting.ItemAgreement::chosen).map(PaperCounting.ItemAgreement::agreement).toList());
            lines.add(new AgreementLine(texts.get("paper.agreement.all"), String.valueOf(items.get(0).agreement().forms()), percent(all), items.get(0).agreement().forms() < Agreement.FEWEST ? NONE : kappa(chosen)));
        }
        return lines;
    }

    private String percent(Agreement agreement) {
        OptionalDouble percent = agreement.percent();
        return percent.isEmpty() ? NONE : decimals(0).format(Math.floor(percent.getAsDouble())) + "%";
    }

    private String kappa(Agreement agreement) {
        OptionalDouble kappa = agreement.kappa();
        return kappa.isEmpty() ? NONE : decimals(2).format(kappa.getAsDouble());
    }

    private NumberFormat decimals(int places) {
        NumberFormat format = NumberFormat.getInstance(texts.language().locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format;
    }

    private UUID id() {
        return Ids.parse(batch);
    }

    public List<Choice> getDifferences() {
        return differences;
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public Integer getForm() {
        return form;
    }

    public void setForm(Integer form) {
        this.form = form;
    }

    public Integer getCounted() {
        return counted;
    }

    public void setCounted(Integer counted) {
        this.counted = counted;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getClerk() {
        return clerk;
    }

    public void setClerk(String clerk) {
        this.clerk = clerk;
    }

    /** An item's agreement as it is printed. */
    public record AgreementLine(String text, String forms, String percent, String kappa) {}

    /** Which of two readings stands. */
    public static final class Choice implements Serializable {

        private final KeyEntry.Difference difference;
        private int which;

        Choice(KeyEntry.Difference difference) {
            this.difference = difference;
        }

        public KeyEntry.Difference getDifference() {
            return difference;
        }

        public int getWhich() {
            return which;
        }

        public void setWhich(int which) {
            this.which = which;
        }
    }
}
