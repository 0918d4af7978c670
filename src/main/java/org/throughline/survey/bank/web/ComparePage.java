package org.throughline.survey.bank.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.text.Texts;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.control.Comparing;
import org.throughline.survey.bank.entity.Comparison;
import org.throughline.survey.bank.entity.Comparison.Change;
import org.throughline.survey.bank.entity.Words;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Wording;

/** survey/compare.xhtml */
@Named
@RequestScoped
public class ComparePage {

    @Inject
    Comparing comparing;

    @Inject
    Texts texts;

    private String one;
    private String other;
    private String only;
    private List<Choice> choices;
    private Comparison comparison;

    public void load() {
        List<Comparing.Edition> editions = comparing.editions(texts.language().code());
        choices = editions.stream().map(edition -> new Choice(edition.id().toString(), texts.of("bank.compare.edition", edition.title(), edition.edition()))).toList();
        if (one != null && (other == null || other.isEmpty())) {
            String beside = beside(editions);
            boolean earlier = at(editions, beside) > at(editions, one);
            other = earlier ? one : beside;
            one = earlier ? beside : one;
        }
        comparison = one == null || other == null ? null : comparing.compare(InstrumentId.of(one), InstrumentId.of(other));
    }

    /** Where it stands among them, of which the newest comes first. */
    private static int at(List<Comparing.Edition> editions, String id) {
        return editions.stream().map(edition -> edition.id().toString()).toList().indexOf(id);
    }

    /** The edition before this one; of a first edition the one after it, or itself. */
    private String beside(List<Comparing.Edition> editions) {
        for (int i = 0; i < editions.size(); i++) {
            if (editions.get(i).id().toString().equals(one)) {
                boolean earlier = i + 1 < editions.size() && editions.get(i + 1).code().equals(editions.get(i).code());
                boolean later = i > 0 && editions.get(i - 1).code().equals(editions.get(i).code());
                return editions.get(earlier ? i + 1 : later ? i - 1 : i).id().toString();
            }
        }
        return one;
    }

    public List<Line> getLines() {
        return comparison.lines().stream().filter(line -> !"changes".equals(only) || !line.changes().isEmpty()).map(this::line).toList();
    }

    private Line line(Comparison.Line line) {
        Item before = line.one();
        Item after = line.other();
        String code = before == null ? after.code() : after == null || before.code().equals(after.code()) ? before.code() : before.code() + " → " + after.code();
        Set<Change> changes = line.changes();
        boolean reworded = changes.contains(Change.REWORDED);
        return new Line(code, before == null ? "" : text(before.text()), after == null ? "" : text(after.text()),
                reworded ? Words.changes(text(before.text()), text(after.text())) : List.of(),
                changes.contains(Change.OPTIONS) ? Words.changes(options(before), options(after)) : List.of(),
                changes.isEmpty() ? texts.get("bank.compare.same") : changes.stream().map(change -> texts.get("bank.compare." + change)).collect(Collectors.joining(", ")), !changes.isEmpty());
    }

    private static String text(Wording wording) {
        return wording.in("en");
    }

    private static String options(Item item) {
        return item.options().stream().map(option -> text(option.label())).collect(Collectors.joining(" · "));
    }

    public String getSummary() {
        String changes = Stream.of(Change.values()).filter(change -> comparison.count(change) > 0)
                .map(change -> texts.get("bank.compare." + change) + " " + comparison.count(change)).collect(Collectors.joining(" · "));
        return texts.of("bank.compare.summary", comparison.lines().size(), comparison.same()) + (changes.isEmpty() ? "" : " · " + changes);
    }

    public boolean isCompared() {
        return comparison != null;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    /** An edition to choose. */
    public record Choice(String id, String label) {}

    /** An item of both side by side; the parts are there where words or answers differ. */
    public record Line(String code, String before, String after, List<Words.Part> words, List<Words.Part> options, String changes, boolean changed) {}
}
