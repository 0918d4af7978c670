package org.throughline.survey.editor.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Wording;

/**
 * What the form of an item says, with its texts in the language that the instrument is written in. What a type has no
 * place for falls away: options of what is typed, limits of another kind.
 *
 * @param grid the code of the matrix; "" where the item is in none
 * @param stem what the rows of the matrix have in common
 */
public record ItemChange(String code, ItemType type, UUID commitment, String text, String help, List<Said> options, boolean required, String when, Bounds bounds,
        boolean shuffled, String grid, String stem, Set<ProtectedArea> areas) {

    /** The signs that the names of items are found between: texts, names in brackets, plain names. */
    private static final Pattern NAMES = Pattern.compile("'(?:[^']|'')*'|\\[([^\\]]+)\\]|[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "has", "answered");

    /** An option as the form has it. */
    public record Said(int value, Boolean favorable, boolean apart, String label, String picture) {}

    Sketch on(Sketch before, SketchItem item) {
        List<Choice> choices = options.stream().map(said -> new Choice(said.value(), said.favorable(), said.apart(), label(before, item, said), blankAsNone(said.picture()))).toList();
        SketchItem after = new SketchItem(item.id(), item.from(), code.strip(), type, commitment, Step.said(before, item.text(), text), Step.said(before, item.help(), help),
                type == item.type() ? choices : fitting(type, choices), required && type.asks(), when.strip(), within(type, bounds), shuffled, matrix(before, item), areas, item.scoring());
        Sketch changed = put(before, item, after);
        return item.code().isBlank() || item.code().equals(after.code()) || after.code().isBlank() ? changed : renamed(changed, item.code(), after.code());
    }

    private static Wording label(Sketch sketch, SketchItem item, Said said) {
        Wording before = item.choices().stream().filter(choice -> choice.value() == said.value()).findFirst().map(Choice::label).orElse(Wording.NONE);
        return Step.said(sketch, before, said.label());
    }

    private Grid matrix(Sketch sketch, SketchItem item) {
        String named = grid.strip();
        if (named.isEmpty()) {
            return null;
        }
        boolean same = item.grid() != null && item.grid().code().equals(named);
        return new Grid(named, Step.said(sketch, same ? item.grid().stem() : Wording.NONE, stem));
    }

    /** Who comes into a matrix is answered as its rows are; what changes in a row of it changes in all. */
    static Sketch put(Sketch in, SketchItem before, SketchItem after) {
        Optional<SketchItem> row = in.items().stream().filter(item -> !item.id().equals(after.id()) && item.inGridOf(after)).findFirst();
        SketchItem fitted = row.isPresent() && !before.inGridOf(after) ? after.rowLike(row.get()) : after;
        return in.eachItem(item -> item.id().equals(fitted.id()) ? fitted : item.inGridOf(fitted) ? item.rowLike(fitted) : item);
    }

    private static String blankAsNone(String picture) {
        return picture == null || picture.isBlank() ? null : picture;
    }

    /** Options that the type can have. */
    static List<Choice> fitting(ItemType type, List<Choice> choices) {
        if (!type.asks()) {
            return List.of();
        }
        if (type.needsOptions()) {
            return choices;
        }
        AtomicInteger above = new AtomicInteger(ItemType.TEN_AT_MOST);
        return choices.stream().filter(Choice::apart).map(choice -> type == ItemType.TEN
                ? new Choice(above.incrementAndGet(), null, true, choice.label(), choice.picture()) : choice).toList();
    }

    private static Bounds within(ItemType type, Bounds all) {
        return switch (type) {
            case NUMBER -> new Bounds(all.low(), all.high(), all.whole(), null, null, null, null, null, null);
            case DATE -> new Bounds(null, null, false, all.from(), all.until(), null, null, null, null);
            case LINE -> new Bounds(null, null, false, null, null, all.longest(), all.pattern(), null, null);
            case TEXT -> new Bounds(null, null, false, null, null, all.longest(), null, null, null);
            case MULTIPLE, RANKING -> new Bounds(null, null, false, null, null, null, null, all.fewest(), all.most());
            default -> Bounds.NONE;
        };
    }

    /** Conditions follow an item that gets another code. */
    static Sketch renamed(Sketch in, String from, String to) {
        return in.withSections(in.sections().stream().map(section -> new SketchSection(section.id(), section.title(), renamed(section.when(), from, to), section.shuffled(),
                section.items().stream().map(item -> item.onlyWhen(renamed(item.when(), from, to))).toList())).toList());
    }

    private static String renamed(String when, String from, String to) {
        String written = PLAIN.matcher(to).matches() && !WORDS.contains(to.toLowerCase(java.util.Locale.ROOT)) ? to : "[" + to + "]";
        return NAMES.matcher(when).replaceAll(found -> Matcher.quoteReplacement(names(found, from) ? written : found.group()));
    }

    private static boolean names(MatchResult found, String code) {
        return code.equals(found.group(1)) || code.equals(found.group()) && !WORDS.contains(code);
    }
}
