package org.throughline.survey.bank.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.bank.control.Dismissals;

/** survey/crosswalk.xhtml: all crosswalks, or that of one item. */
@Named
@ViewScoped
public class CrosswalkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Crosswalks crosswalks;

    @Inject
    Dismissals dismissals;

    @Inject
    BankQueries bank;

    @Inject
    Texts texts;

    private String item;
    private String words = "";
    private String note;
    private List<Pair> pairs;
    private List<Said> said;
    private List<Apart> apart;

    public void load() {
        String own = texts.language().code();
        UUID asked = about();
        List<Crosswalks.Suggestion> found = asked != null && !words.isBlank() ? crosswalks.found(asked, words, own) : crosswalks.suggestions(asked, own);
        pairs = found.stream().map(one -> new Pair(one.item().toString(), one.text(), one.title(), one.other().toString(), one.otherText(), one.otherTitle())).toList();
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale());
        said = crosswalks.statements(asked, own).stream().map(one -> new Said(one.id().toString(), new Pair(one.item().toString(), one.text(), one.title(),
                one.other().toString(), one.otherText(), one.otherTitle()), one.note(), texts.of("bank.crosswalk.by", one.by(), one.on().format(day)))).toList();
        apart = dismissals.dismissed(asked, own).stream().map(one -> new Apart(new Pair(one.item().toString(), one.text(), one.title(), one.other().toString(), one.otherText(),
                one.otherTitle()), texts.of("bank.crosswalk.by", one.by(), one.on().format(day)))).toList();
    }

    public void say(String one, String other) {
        crosswalks.say(Ids.parse(one), Ids.parse(other), note);
        note = null;
        load();
    }

    public void undo(String statement) {
        crosswalks.undo(Ids.parse(statement));
        load();
    }

    public void dismiss(String one, String other) {
        dismissals.dismiss(Ids.parse(one), Ids.parse(other));
        load();
    }

    public void takeBack(String one, String other) {
        dismissals.takeBack(Ids.parse(one), Ids.parse(other));
        load();
    }

    public String getPurpose() {
        UUID asked = about();
        return asked == null ? texts.get("bank.crosswalk.purpose") : bank.item(asked).text().in(texts.language().code());
    }

    private UUID about() {
        return item == null || item.isEmpty() ? null : Ids.parse(item);
    }

    public List<Pair> getPairs() {
        return pairs;
    }

    public List<Said> getSaid() {
        return said;
    }

    public List<Apart> getApart() {
        return apart;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Two wordings, each with the instrument that has it. */
    public record Pair(String item, String text, String title, String other, String otherText, String otherTitle) implements Serializable {}

    /** A statement with who said it and when. */
    public record Said(String id, Pair pair, String note, String by) implements Serializable {}

    /** Two wordings that don't mean the same, with who said it and when. */
    public record Apart(Pair pair, String by) implements Serializable {}
}
