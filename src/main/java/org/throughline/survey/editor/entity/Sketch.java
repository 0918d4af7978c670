package org.throughline.survey.editor.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.platform.Ids;
import org.throughline.survey.editor.entity.Lack.Reason;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/**
 * An instrument while it is being made. It never changes; each step makes another.
 *
 * @param language the one it is written in, from which it is translated
 */
public record Sketch(String language, Wording title, Wording welcome, List<SketchSection> sections) {

    private static final Set<Reason> LEFT_OUT_OF_NOTHING = Set.of(Reason.WHEN_LATER, Reason.WHEN_UNKNOWN, Reason.WHEN_UNREADABLE, Reason.GRID_APART, Reason.GRID_OTHER, Reason.SECTION_EMPTY);

    public Sketch {
        sections = List.copyOf(sections);
    }

    /** Nothing yet but a title and a first section. */
    public static Sketch blank(String language, String title) {
        return new Sketch(language, Wording.of(language, title), Wording.NONE, List.of(new SketchSection(Ids.timeOrdered(), Wording.NONE, "", false, List.of())));
    }

    /** @param continued whether its items will be those of this one in the next edition, and not only like them */
    public static Sketch of(Questionnaire made, boolean continued) {
        Set<String> languages = made.title().languages();
        String language = languages.isEmpty() || languages.contains("en") ? "en" : languages.stream().sorted().findFirst().orElseThrow();
        return new Sketch(language, made.title(), made.welcome(), made.sections().stream().map(section -> new SketchSection(Ids.timeOrdered(), section.title(), section.when().toString(),
                section.shuffled(), section.items().stream().map(item -> SketchItem.of(item, Ids.timeOrdered(), continued)).toList())).toList());
    }

    public List<SketchItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<SketchItem> item(UUID id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<SketchSection> section(UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** What items count toward, in their order. */
    public List<Construct> constructs() {
        Map<String, Construct> byCode = new LinkedHashMap<>();
        items().stream().map(item -> item.scoring().construct()).filter(Objects::nonNull).forEach(construct -> byCode.putIfAbsent(construct.code(), construct));
        return List.copyOf(byCode.values());
    }

    /** The section that the item is in. */
    public Optional<SketchSection> holding(UUID item) {
        return sections.stream().filter(section -> section.items().stream().anyMatch(one -> one.id().equals(item))).findFirst();
    }

    /** The codes that a condition there may ask about: those that come before. */
    public List<String> codesBefore(UUID place) {
        List<String> codes = new ArrayList<>();
        for (SketchSection section : sections) {
            if (section.id().equals(place)) {
                return codes;
            }
            List<String> here = new ArrayList<>();
            for (SketchItem item : section.items()) {
                if (item.id().equals(place)) {
                    codes.addAll(section.shuffled() ? List.of() : here);
                    return codes;
                }
                if (item.type().asks()) {
                    here.add(item.code());
                }
            }
            codes.addAll(here);
        }
        return codes;
    }

    /** The first of q1, q2, … that no item is named. */
    String freeCode() {
        Set<String> taken = items().stream().map(SketchItem::code).collect(Collectors.toSet());
        int number = taken.size() + 1;
        while (taken.contains("q" + number)) {
            number++;
        }
        return "q" + number;
    }

    public List<Lack> lacks() {
        return Lacking.of(this);
    }

    /** Refuses with SketchUnfinished where something is missing. */
    public Questionnaire questionnaire(String code) {
        List<Lack> lacks = lacks();
        if (!lacks.isEmpty()) {
            throw new SketchUnfinished(lacks.size());
        }
        return made(code, this);
    }

    /** As much of it as can be shown: what is unfinished is left out, and a condition that can't hold yet holds always. */
    public Optional<Questionnaire> preview(String code) {
        Set<UUID> unasked = lacks().stream().filter(lack -> !LEFT_OUT_OF_NOTHING.contains(lack.reason())).map(Lack::place).filter(Objects::nonNull).collect(Collectors.toSet());
        Sketch shown = without(unasked);
        Set<UUID> unconditional = shown.lacks().stream().filter(lack -> lack.field().equals("when")).map(Lack::place).collect(Collectors.toSet());
        shown = shown.withSections(shown.sections.stream().map(section -> new SketchSection(section.id(), section.title(), unconditional.contains(section.id()) ? "" : section.when(),
                section.shuffled(), section.items().stream().map(item -> unconditional.contains(item.id()) ? item.onlyWhen("") : item).toList())).toList());
        return shown.sections.isEmpty() ? Optional.empty() : Optional.of(made(code, shown));
    }

    /** How many items a preview leaves out. */
    public int unshown() {
        return items().size() - preview("x").map(shown -> shown.items().size()).orElse(0);
    }

    private Sketch without(Set<UUID> items) {
        return withSections(sections.stream().map(section -> section.with(section.items().stream().filter(item -> !items.contains(item.id())).toList()))
                .filter(section -> !section.items().isEmpty()).toList());
    }

    private static Questionnaire made(String code, Sketch whole) {
        return Questionnaire.first(code, Origin.OWN, whole.title.isEmpty() ? Wording.of(whole.language, code) : whole.title, whole.welcome, whole.sections.stream()
                .map(section -> new Section(section.title(), section.items().stream().map(SketchItem::item).toList(), Condition.parse(section.when()), section.shuffled())).toList());
    }

    /** Which item of an earlier edition an item continues. */
    public Map<UUID, UUID> cameFrom() {
        return items().stream().filter(item -> item.from() != null).collect(Collectors.toMap(SketchItem::id, SketchItem::from));
    }

    /**
     * The same with what another edition says in other languages, wherever it says the same in this one's. Translations
     * that were made while the draft was open come along so.
     */
    public Sketch withTranslationsOf(Questionnaire other) {
        Map<String, Item> theirs = other.items().stream().collect(Collectors.toMap(Item::code, item -> item));
        return new Sketch(language, joined(title, other.title()), joined(welcome, other.welcome()), sections.stream().map(section -> {
            Optional<Section> same = other.sections().stream().filter(one -> one.title().in(language).equals(section.title().in(language))).findFirst();
            return new SketchSection(section.id(), same.map(one -> joined(section.title(), one.title())).orElse(section.title()), section.when(), section.shuffled(),
                    section.items().stream().map(item -> theirs.containsKey(item.code()) ? joined(item, theirs.get(item.code())) : item).toList());
        }).toList()).eachItem(item -> item.counting(joined(item.scoring(), other.constructs())));
    }

    private SketchItem joined(SketchItem item, Item other) {
        List<Choice> choices = item.choices().stream().map(choice -> other.option(choice.value())
                .map(option -> new Choice(choice.value(), choice.favorable(), choice.apart(), joined(choice.label(), option.label()), choice.picture())).orElse(choice)).toList();
        Grid theirs = other.asking().grid();
        Grid grid = item.grid() == null || theirs == null ? item.grid() : new Grid(item.grid().code(), joined(item.grid().stem(), theirs.stem()));
        return item.said(joined(item.text(), other.text()), joined(item.help(), other.help()), choices, grid);
    }

    /** A construct is the same in all items that count toward it. */
    private Scoring joined(Scoring mine, List<Construct> theirs) {
        Construct own = mine.construct();
        return theirs.stream().filter(other -> own != null && other.code().equals(own.code())).findFirst()
                .map(other -> new Scoring(new Construct(own.code(), joined(own.name(), other.name()), joined(own.definition(), other.definition())), mine.reversed())).orElse(mine);
    }

    private Wording joined(Wording mine, Wording theirs) {
        if (mine.isEmpty() || !mine.in(language).equals(theirs.in(language))) {
            return mine;
        }
        Map<String, String> all = new HashMap<>(mine.byLanguage());
        all.putAll(theirs.byLanguage());
        return new Wording(all);
    }

    Sketch withSections(List<SketchSection> others) {
        return new Sketch(language, title, welcome, others);
    }

    Sketch eachItem(UnaryOperator<SketchItem> change) {
        return withSections(sections.stream().map(section -> section.with(section.items().stream().map(change).toList())).toList());
    }

    /** The languages in which anything is said. */
    public Set<String> languages() {
        Set<String> languages = new HashSet<>(title.languages());
        languages.add(language);
        items().forEach(item -> languages.addAll(item.text().languages()));
        return languages;
    }
}
