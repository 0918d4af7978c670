package org.throughline.survey.bank.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Item;

/** survey/bank-item.xhtml */
@Named
@RequestScoped
public class BankItemPage {

    @Inject
    BankQueries bank;

    @Inject
    Crosswalks crosswalks;

    @Inject
    Texts texts;

    private String id;
    private Item item;
    private List<Use> uses;
    private List<Crosswalks.Statement> statements;

    public void load() {
        UUID asked = Ids.parse(id);
        String own = texts.language().code();
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale());
        item = bank.item(asked);
        uses = bank.uses(asked, own).stream().map(use -> new Use(use, use.opened() == null ? "" : use.opened().format(day))).toList();
        statements = crosswalks.statements(asked, own);
    }

    public String getTitle() {
        return item.text().in(texts.language().code());
    }

    public String getPurpose() {
        Construct construct = item.asking().scoring().construct();
        String type = texts.get("survey.instrument.type." + item.type());
        return construct == null ? type : texts.of("bank.item.purpose", type, construct.name().in(texts.language().code()));
    }

    /** The words in each language with the answers. */
    public List<Words> getWords() {
        return item.text().languages().stream().sorted().map(code -> new Words(Tongue.of(code), item.text().in(code), item.help().byLanguage().getOrDefault(code, ""),
                item.options().stream().map(option -> option.label().in(code)).collect(Collectors.joining(" · ")))).toList();
    }

    public List<Use> getUses() {
        return uses;
    }

    public List<Crosswalks.Statement> getStatements() {
        return statements;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The item in one language. */
    public record Words(Tongue tongue, String text, String help, String options) {}

    /** A place where it is asked, with the day the campaign opened. */
    public record Use(BankQueries.Use use, String opened) {}
}
