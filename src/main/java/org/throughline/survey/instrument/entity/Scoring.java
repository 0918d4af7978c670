package org.throughline.survey.instrument.entity;

/**
 * What an item counts toward, and from which end.
 *
 * @param construct the construct it measures, or null
 * @param reversed  whether it is worded against its construct: then the highest value is the least favorable answer, and
 *                  the scale's score takes it from the other end
 */
public record Scoring(Construct construct, boolean reversed) {

    public static final Scoring NONE = new Scoring(null, false);

    public Scoring {
        if (reversed && construct == null) {
            throw new IllegalArgumentException("what is worded against a construct names it");
        }
    }
}
