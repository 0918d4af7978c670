package org.throughline.survey.instrument.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.platform.Ids;

/**
 * An instrument in one edition: what is asked, in which words and order. It never changes, and thousands answer it in an
 * hour: what follows from it alone is worked out once.
 */
public final class Questionnaire {

    private final UUID id;
    private final String code;
    private final int edition;
    private final Origin origin;
    private final Wording title;
    private final Wording welcome;
    private final List<Section> sections;
    private final List<Item> items;
    private final Map<UUID, Item> byId;
    private final Set<String> deciding;
    private final boolean names;
    private final boolean shuffles;
    private final List<Page> pages;
    private final List<Page> onePage;

    public Questionnaire(UUID id, String code, int edition, Origin origin, Wording title, Wording welcome, List<Section> sections) {
        this.id = id;
        this.code = code;
        this.edition = edition;
        this.origin = origin;
        this.title = title;
        this.welcome = welcome;
        this.sections = List.copyOf(sections);
        requireSound(this.sections);
        items = this.sections.stream().flatMap(section -> section.items().stream()).toList();
        byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity(), (first, again) -> first));
        deciding = decidingOf(this.sections);
        names = welcome.names() || this.sections.stream().anyMatch(section -> section.title().names()) || items.stream().anyMatch(Questionnaire::names);
        shuffles = this.sections.stream().anyMatch(Section::shuffled) || items.stream().anyMatch(item -> item.asking().shuffled());
        pages = pagesOf(this.sections);
        onePage = onePageOf(this.sections);
    }

    private static void requireSound(List<Section> sections) {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a questionnaire has at least one section");
        }
        Set<String> codes = new HashSet<>();
        Map<String, Construct> constructs = new HashMap<>();
        for (Section section : sections) {
            requireKnown(section.when(), codes, "section " + section.title().in("en"));
            Set<String> before = new HashSet<>(codes);
            for (Item item : section.items()) {
                // in an order of chance nothing of the same section comes before
                requireKnown(item.asking().when(), section.shuffled() ? before : codes, "item " + item.code());
                if (!codes.add(item.code())) {
                    throw new IllegalArgumentException("two items are named " + item.code());
                }
                Construct construct = item.asking().scoring().construct();
                if (construct != null && !constructs.computeIfAbsent(construct.code(), first -> construct).equals(construct)) {
                    throw new IllegalArgumentException("two constructs are named " + construct.code());
                }
            }
        }
    }

    private static void requireKnown(Condition condition, Set<String> before, String what) {
        for (String code : condition.items()) {
            if (!before.contains(code)) {
                throw new IllegalArgumentException(what + " depends on " + code + ", which does not come before it");
            }
        }
    }

    /** A first edition; the store gives it the next free number. */
    public static Questionnaire first(String code, Origin origin, Wording title, Wording welcome, List<Section> sections) {
        return new Questionnaire(Ids.timeOrdered(), code, 1, origin, title, welcome, sections);
    }

    public Questionnaire asEdition(int number) {
        return new Questionnaire(id, code, number, origin, title, welcome, sections);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int edition() {
        return edition;
    }

    public Origin origin() {
        return origin;
    }

    public Wording title() {
        return title;
    }

    public Wording welcome() {
        return welcome;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Item> items() {
        return items;
    }

    /** What its items measure, in the order in which they come up. */
    public List<Construct> constructs() {
        return items().stream().map(item -> item.asking().scoring().construct()).filter(Objects::nonNull).distinct().toList();
    }

    public Optional<Item> item(UUID wanted) {
        return Optional.ofNullable(byId.get(wanted));
    }

    /** How long it takes, at four questions a minute and never less than two minutes. */
    public static int minutes(int questions) {
        return Math.max(2, (questions + 3) / 4);
    }

    public int minutes() {
        return minutes((int) items().stream().filter(item -> item.type() != ItemType.INFORMATION).count());
    }

    /** Whether something must be answered. */
    public boolean requires() {
        return items().stream().anyMatch(item -> item.asking().required());
    }

    /** Whether a text has a place for the name of the school or the teacher: {school}, {teacher}. */
    public boolean names() {
        return names;
    }

    /** Whether everybody gets the same words in the same order: no names, nothing by chance. */
    public boolean sameForAll() {
        return !names && !shuffles;
    }

    private static boolean names(Item item) {
        return item.text().names() || item.help().names() || item.options().stream().anyMatch(option -> option.label().names())
                || item.asking().grid() != null && item.asking().grid().stem().names();
    }

    /** Whether an item touches a protected area. */
    public boolean touchesProtectedAreas() {
        return items().stream().anyMatch(item -> !item.asking().areas().isEmpty());
    }

    /** The items on whose answers it depends what is asked. */
    public Set<String> deciding() {
        return deciding;
    }

    private static Set<String> decidingOf(List<Section> sections) {
        Set<String> deciding = new HashSet<>();
        sections.forEach(section -> {
            deciding.addAll(section.when().items());
            section.items().forEach(item -> deciding.addAll(item.asking().when().items()));
        });
        return deciding;
    }

    /** What is shown after these answers, in order. The answer to what is hidden is no answer: what depends on it is hidden too. */
    public Set<UUID> shown(Map<UUID, ? extends Condition.Answer> answers) {
        Map<String, Condition.Answer> counting = new HashMap<>();
        Set<UUID> shown = new LinkedHashSet<>();
        for (Section section : sections) {
            if (section.when().test(counting)) {
                for (Item item : section.items()) {
                    if (item.asking().when().test(counting)) {
                        shown.add(item.id());
                        Condition.Answer answer = answers.get(item.id());
                        if (answer != null) {
                            counting.put(item.code(), answer);
                        }
                    }
                }
            }
        }
        return shown;
    }

    /** The same with what is shuffled in an order that the seed decides; the same seed gives the same order. */
    public Questionnaire shuffled(long seed) {
        return shuffles ? new Questionnaire(id, code, edition, origin, title, welcome,
                sections.stream().map(section -> new Shuffling(seed).of(section)).toList()) : this;
    }

    /** The pages of the answer path: a section each, a long one in parts; what depends on an answer comes on a later page than it. */
    public List<Page> pages() {
        return pages;
    }

    private static List<Page> pagesOf(List<Section> sections) {
        List<Page> pages = new ArrayList<>();
        int before = 0;
        for (Section section : sections) {
            for (List<Item> part : Paging.parts(section)) {
                pages.add(Page.of(before + 1, List.of(new Part(section.title(), part))));
                before += part.size();
            }
        }
        return List.copyOf(pages);
    }

    /** The same with one question on each page, for a child; a text before a question stays with it. */
    public Questionnaire oneByOne() {
        List<Section> single = new ArrayList<>();
        for (Section section : sections) {
            List<Item> page = new ArrayList<>();
            for (Item item : section.items()) {
                page.add(item);
                if (item.type().asks() || item == section.items().get(section.items().size() - 1)) {
                    single.add(new Section(section.title(), page, section.when(), false));
                    page = new ArrayList<>();
                }
            }
        }
        return new Questionnaire(id, code, edition, origin, title, welcome, single);
    }

    /** All on one page; only what depends on an answer comes on a page after it. */
    public List<Page> onePage() {
        return onePage;
    }

    private static List<Page> onePageOf(List<Section> sections) {
        List<Page> pages = new ArrayList<>();
        int before = 0;
        for (List<Part> parts : Paging.waves(sections)) {
            pages.add(Page.of(before + 1, parts));
            before += pages.get(pages.size() - 1).items().size();
        }
        return List.copyOf(pages);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Questionnaire that && id.equals(that.id) && code.equals(that.code) && edition == that.edition && origin == that.origin
                && title.equals(that.title) && welcome.equals(that.welcome) && sections.equals(that.sections);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return code + " " + edition;
    }

    /**
     * What is shown at once.
     *
     * @param first the number of its first item, from 1
     */
    public record Page(int first, List<Part> parts, List<Item> items) {

        static Page of(int first, List<Part> parts) {
            return new Page(first, List.copyOf(parts), parts.stream().flatMap(part -> part.items().stream()).toList());
        }

        public Wording title() {
            return parts.get(0).title();
        }

        public int last() {
            return first + items.size() - 1;
        }
    }

    /** What a page shows of one section. */
    public record Part(Wording title, List<Item> items) {}
}
