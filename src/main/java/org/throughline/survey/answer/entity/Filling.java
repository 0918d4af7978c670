package org.throughline.survey.answer.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;

/** A questionnaire as far as somebody has filled it in: which items it asks now, what is wrong, and what counts. */
public final class Filling {

    private final Questionnaire asked;
    private final Map<UUID, Given> kept;
    private final Map<UUID, Given> fitting = new LinkedHashMap<>();
    private final Set<UUID> shown;
    private final List<Questionnaire.Page> pages;

    /** @param kept as drafts keep it */
    public Filling(Questionnaire asked, Map<UUID, Given> kept) {
        this(asked, kept, asked.pages());
    }

    /** @param pages as they are shown, in order */
    public Filling(Questionnaire asked, Map<UUID, Given> kept, List<Questionnaire.Page> pages) {
        this.asked = asked;
        this.pages = pages;
        this.kept = kept;
        for (Item item : asked.items()) {
            Optional.ofNullable(kept.get(item.id())).flatMap(given -> given.fitting(item)).ifPresent(given -> fitting.put(item.id(), given));
        }
        this.shown = asked.shown(fitting);
    }

    /** The same after a page was answered: what it asked and is not among the answers is taken back. */
    public Filling with(List<Item> page, Map<UUID, Given> answers) {
        Map<UUID, Given> after = new LinkedHashMap<>(kept);
        page.forEach(item -> after.remove(item.id()));
        page.forEach(item -> Optional.ofNullable(answers.get(item.id())).flatMap(given -> given.kept(item)).ifPresent(given -> after.put(item.id(), given)));
        return new Filling(asked, after, pages);
    }

    /** What is kept, right or wrong. */
    public Map<UUID, Given> kept() {
        return kept;
    }

    public List<Questionnaire.Page> pages() {
        return pages;
    }

    /** The next page with anything to show, from 1; one more than there are where none is left. */
    public int pageAfter(int number) {
        int next = number + 1;
        while (next <= pages.size() && shown(pages.get(next - 1).items()).isEmpty()) {
            next++;
        }
        return next;
    }

    /** The page before with anything to show; 0 where there is none. */
    public int pageBefore(int number) {
        int before = number - 1;
        while (before > 0 && shown(pages.get(before - 1).items()).isEmpty()) {
            before--;
        }
        return before;
    }

    public boolean shows(Item item) {
        return shown.contains(item.id());
    }

    /** What is shown of these, in order. */
    public List<Item> shown(List<Item> items) {
        return items.stream().filter(this::shows).toList();
    }

    /** The questions it asks now; texts between them are none. */
    public List<Item> questions() {
        return asked.items().stream().filter(item -> item.type().asks() && shows(item)).toList();
    }

    /** The questions it asks now, and those that an answer still to be given may bring. */
    public List<Item> possible() {
        Set<String> undecided = new HashSet<>();
        List<Item> possible = new ArrayList<>();
        for (Section section : asked.sections()) {
            boolean open = section.when().items().stream().anyMatch(undecided::contains);
            for (Item item : section.items()) {
                boolean may = shows(item) || open || item.asking().when().items().stream().anyMatch(undecided::contains);
                if (may && !fitting.containsKey(item.id())) {
                    undecided.add(item.code());
                }
                if (may && item.type().asks()) {
                    possible.add(item);
                }
            }
        }
        return possible;
    }

    /** What was answered to it, right or wrong. */
    public Optional<Given> given(Item item) {
        return Optional.ofNullable(kept.get(item.id())).flatMap(given -> given.kept(item));
    }

    public Optional<Fault> fault(Item item) {
        return shows(item) ? Fault.of(item, given(item).orElse(null)) : Optional.empty();
    }

    public boolean faulty(List<Item> items) {
        return items.stream().anyMatch(item -> fault(item).isPresent());
    }

    /** The answers that count: of what is shown, as the items take them. */
    public Map<UUID, Given> counting() {
        Map<UUID, Given> counting = new LinkedHashMap<>();
        asked.items().stream().filter(this::shows).filter(item -> fitting.containsKey(item.id())).forEach(item -> counting.put(item.id(), fitting.get(item.id())));
        return counting;
    }
}
