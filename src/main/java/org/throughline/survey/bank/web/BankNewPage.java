package org.throughline.survey.bank.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.page.BothTongues;
import org.throughline.platform.text.Texts;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.control.BankItems;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.instrument.entity.Wording;

/** survey/bank-new.xhtml */
@Named
@ViewScoped
public class BankNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    BankItems items;

    @Inject
    BankQueries bank;

    @Inject
    Texts texts;

    private String taken = "";
    private String code;
    private final BothTongues title = new BothTongues();

    public void load() {
        code = items.freeCode("new-instrument");
    }

    public String start() {
        InstrumentId id = items.start(code, title.as((en, es) -> Wording.of("en", en).and("es", es)), Taken.of(taken));
        return "instrument?faces-redirect=true&id=" + id;
    }

    /** What was chosen, in its order, each with what remains without it. */
    public List<Line> getLines() {
        List<UUID> ids = Taken.of(taken);
        return ids.stream().map(id -> new Line(id, bank.item(id).text().in(texts.language().code()),
                ids.stream().filter(other -> !other.equals(id)).map(UUID::toString).collect(Collectors.joining(",")))).toList();
    }

    public String getTaken() {
        return taken;
    }

    public void setTaken(String taken) {
        this.taken = taken == null ? "" : taken;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public BothTongues getTitle() {
        return title;
    }

    /** A chosen item. */
    public record Line(UUID id, String text, String others) {}
}
