package org.throughline.survey.instrument.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.Ids;

/** An instrument in one edition: what is asked, in which words and order. It never changes. */
public record Questionnaire(UUID id, String code, int edition, Origin origin, Wording title, Wording welcome, List<Section> sections) {

    /** What fits on a page of a phone before it feels long. */
    private static final int MOST_ON_A_PAGE = 5;

    public Questionnaire {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a questionnaire has at least one section");
        }
        Set<String> codes = new HashSet<>();
        for (Section section : sections) {
            for (Item item : section.items()) {
                if (!codes.add(item.code())) {
                    throw new IllegalArgumentException("two items are named " + item.code());
                }
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

    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(UUID wanted) {
        return items().stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /** The pages of the answer path: a section each, a long one in parts. */
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        int before = 0;
        for (Section section : sections) {
            int size = section.items().size();
            int parts = (size + MOST_ON_A_PAGE - 1) / MOST_ON_A_PAGE;
            int done = 0;
            for (int part = 0; part < parts; part++) {
                int next = size * (part + 1) / parts;
                pages.add(new Page(section.title(), before + done + 1, section.items().subList(done, next)));
                done = next;
            }
            before += size;
        }
        return pages;
    }

    /**
     * What is shown at once.
     *
     * @param first the number of its first item, from 1
     */
    public record Page(Wording title, int first, List<Item> items) {

        public int last() {
            return first + items.size() - 1;
        }
    }
}
