package org.throughline.survey.editor.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;

/**
 * What the form of an item says of the construct that it counts toward. Name and definition are those of the construct,
 * in the language that the instrument is written in: changed in one item, they are changed in all that count toward it.
 *
 * @param construct the code of one that is there, {@link #ANOTHER}, or "" for none
 * @param reversed  whether the item is worded against it
 */
public record Measuring(String construct, String name, String definition, boolean reversed) {

    /** A construct that is not there yet. */
    public static final String ANOTHER = "+";

    private static final int LONGEST = 36;

    Sketch on(Sketch before, SketchItem item) {
        if (construct.isEmpty()) {
            return scored(before, item, Scoring.NONE);
        }
        if (construct.equals(ANOTHER)) {
            String called = name.isBlank() ? item.code() : name.strip();
            return called.isBlank() ? before : scored(before, item, new Scoring(new Construct(free(before, called), Wording.of(before.language(), called),
                    Wording.of(before.language(), definition)), reversed));
        }
        Construct chosen = before.constructs().stream().filter(one -> one.code().equals(construct)).findFirst().orElse(null);
        if (chosen == null) {
            return before;
        }
        Construct told = item.countsToward(construct) ? told(before, chosen) : chosen;
        Sketch renamed = before.eachItem(one -> one.countsToward(construct) ? one.counting(new Scoring(told, one.scoring().reversed())) : one);
        return scored(renamed, item, new Scoring(told, reversed));
    }

    private static Sketch scored(Sketch in, SketchItem item, Scoring toward) {
        return in.eachItem(one -> one.id().equals(item.id()) ? one.scored(toward) : one);
    }

    /** A construct always has a name. */
    private Construct told(Sketch in, Construct chosen) {
        return new Construct(chosen.code(), name.isBlank() ? chosen.name() : Step.said(in, chosen.name(), name), Step.said(in, chosen.definition(), definition));
    }

    private static String free(Sketch in, String called) {
        String plain = Normalizer.normalize(called, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "").replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String start = plain.isEmpty() ? "construct" : plain.substring(0, Math.min(plain.length(), LONGEST));
        return Fitting.free(start, in.constructs().stream().map(Construct::code).collect(Collectors.toSet()));
    }
}
