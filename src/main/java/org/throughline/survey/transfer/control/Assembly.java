package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.platform.Ids;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.ConditionUnreadable;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Reading;

/** Makes an instrument of what readers find, and keeps the list of what is lost. */
final class Assembly {

    private static final int MOST_OPTIONS = 99;
    private static final int LONGEST_CODE = 40;
    private static final Set<String> WORDS_OF_CONDITIONS = Set.of("and", "or", "not", "in", "has", "answered");

    private final String code;
    private final Origin origin;
    private final List<Part> parts = new ArrayList<>();
    private final List<NotCarried> lost = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Meanings.Meaning> meanings = new HashMap<>();
    Wording title = Wording.NONE;
    Wording welcome = Wording.NONE;

    Assembly(String code, Origin origin) {
        this.code = code;
        this.origin = origin;
    }

    void lost(String place, String what, Reason reason) {
        NotCarried one = new NotCarried(place, what, reason);
        if (!lost.contains(one)) {
            lost.add(one);
        }
    }

    Part section(String place, Wording heading) {
        Part part = new Part(place, heading);
        parts.add(part);
        return part;
    }

    /** Adds an item to the newest section. False where it can't be one, which is told. */
    boolean add(Draft draft) {
        if (draft.text.isEmpty()) {
            lost(draft.source, draft.type.name(), Reason.NO_TEXT);
            return false;
        }
        if (draft.type.needsOptions() && draft.options.isEmpty()) {
            lost(draft.source, said(draft.text), Reason.NO_OPTIONS);
            return false;
        }
        if (draft.options.size() > MOST_OPTIONS) {
            lost(draft.source, draft.options.size() + ": " + said(draft.text), Reason.TOO_MANY_OPTIONS);
            return false;
        }
        String own = free(draft.source);
        parts.get(parts.size() - 1).drafts.add(new Coded(own, draft));
        if (draft.type.asks()) {
            meanings.putIfAbsent(draft.source, new Meanings.Meaning(own, draft.type, Map.copyOf(draft.values), null));
        }
        return true;
    }

    /** A further name under which conditions speak of one option of a question with several. */
    void alias(String name, Draft of, int option) {
        Meanings.Meaning whole = meanings.get(of.source);
        if (whole != null) {
            meanings.putIfAbsent(name, new Meanings.Meaning(whole.item(), whole.type(), whole.values(), option));
        }
    }

    /** A further name of the same question. */
    void alias(String name, String of) {
        Meanings.Meaning whole = meanings.get(of);
        if (whole != null) {
            meanings.putIfAbsent(name, whole);
        }
    }

    Reading done() {
        Set<String> before = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (Part part : parts) {
            if (part.drafts.isEmpty()) {
                lost(part.place, said(part.heading), Reason.EMPTY_GROUP);
                continue;
            }
            Condition when = condition(part.place, part.when, part.whenInWords, before);
            List<Item> items = new ArrayList<>();
            for (Coded coded : part.drafts) {
                items.add(item(coded, before));
                before.add(coded.code());
            }
            sections.add(new Section(part.heading, items, when, part.shuffled));
        }
        if (sections.isEmpty()) {
            throw new FileUnreadable(FileUnreadable.Reason.NOTHING_ASKED, "");
        }
        Wording named = title.isEmpty() ? Wording.of("en", code) : title;
        return new Reading(Questionnaire.first(code, origin, named, welcome, sections), lost);
    }

    private Item item(Coded coded, Set<String> before) {
        Draft draft = coded.draft();
        Condition when = condition(draft.source, draft.when, draft.whenInWords, before);
        // a scale of one step orders nothing
        ItemType type = draft.type == ItemType.SCALE && draft.options.size() < 2 ? ItemType.SINGLE : draft.type;
        List<Option> options = type == draft.type ? draft.options
                : draft.options.stream().map(option -> new Option(option.value(), null, option.apart(), option.label(), option.picture())).toList();
        Asking asking = new Asking(draft.required && type.asks(), when, draft.limits, draft.shuffled, draft.grid, Set.of());
        return new Item(Ids.timeOrdered(), coded.code(), type, null, draft.text, draft.help, options, asking);
    }

    private Condition condition(String place, Formula formula, String inWords, Set<String> before) {
        if (formula == null) {
            return Condition.ALWAYS;
        }
        try {
            Condition read = Condition.parse(new Meanings(meanings).said(formula));
            if (before.containsAll(read.items())) {
                return read;
            }
            lost(place, inWords, Reason.LATER);
        } catch (Formula.Beyond | ConditionUnreadable beyond) {
            lost(place, inWords, Reason.CONDITION);
        }
        return Condition.ALWAYS;
    }

    /** The name as a code of ours: letters, digits and _, not there yet, no word of conditions. */
    private String free(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        String wanted = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "q" + plain : plain;
        String start = wanted.length() > LONGEST_CODE ? wanted.substring(0, LONGEST_CODE) : wanted;
        String one = WORDS_OF_CONDITIONS.contains(start.toLowerCase(Locale.ROOT)) ? start + "_" : start;
        for (int number = 2; !codes.add(one); number++) {
            String end = "_" + number;
            one = start.substring(0, Math.min(start.length(), LONGEST_CODE - end.length())) + end;
        }
        return one;
    }

    static String said(Wording wording) {
        return wording.in("en");
    }

    /** A section while it is filled. */
    static final class Part {

        private final String place;
        private final Wording heading;
        private final List<Coded> drafts = new ArrayList<>();
        private final Map<String, Grid> heads = new HashMap<>();
        private Formula when;
        private String whenInWords = "";
        private boolean shuffled;

        private Part(String place, Wording heading) {
            this.place = place;
            this.heading = heading;
        }

        void onlyWhen(Formula formula, String inWords) {
            when = formula;
            whenInWords = inWords;
        }

        void shuffled() {
            shuffled = true;
        }

        /** The rows that follow with these answers stand under this head. */
        void heads(String answers, Grid grid) {
            heads.put(answers, grid);
        }

        Grid head(String answers) {
            return heads.get(answers);
        }
    }

    private record Coded(String code, Draft draft) {}
}
