package org.throughline.survey.paper.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.throughline.platform.text.Texts;
import org.throughline.survey.paper.control.PaperCounting;
import org.throughline.survey.paper.entity.Agreement;

/** How far two readings of a batch agree, in words: item by item, then as a whole. */
final class AgreementLines {

    private static final String NONE = "–";

    private final Texts texts;

    AgreementLines(Texts texts) {
        this.texts = texts;
    }

    List<Line> of(List<PaperCounting.ItemAgreement> items) {
        List<Line> lines = new ArrayList<>();
        items.forEach(one -> lines.add(new Line(one.number() + ". " + one.text(), String.valueOf(one.agreement().forms()), percent(one.agreement()),
                one.chosen() ? kappa(one.agreement()) : NONE)));
        if (!items.isEmpty()) {
            int forms = items.get(0).agreement().forms();
            Agreement all = Agreement.together(items.stream().map(PaperCounting.ItemAgreement::agreement).toList());
            Agreement chosen = Agreement.together(items.stream().filter(PaperCounting.ItemAgreement::chosen).map(PaperCounting.ItemAgreement::agreement).toList());
            lines.add(new Line(texts.get("paper.agreement.all"), String.valueOf(forms), percent(all), forms < Agreement.FEWEST ? NONE : kappa(chosen)));
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

    /** An item's agreement as it is printed. */
    public record Line(String text, String forms, String percent, String kappa) {}
}
