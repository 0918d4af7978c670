package org.throughline.survey.instrument.entity;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A text that can be looked at only so often. Patterns come from instruments, and some, as (a+)+\1b, look at a text more
 * often than there is time: such a one is given up. The count is the same on every machine, a time limit would not be.
 */
final class SteppedText implements CharSequence {

    private static final int MOST_STEPS = 200_000;

    private final String text;
    private final int start;
    private final int end;
    private final AtomicInteger steps;

    private SteppedText(String text, int start, int end, AtomicInteger steps) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.steps = steps;
    }

    /** Where the pattern is given up, the words pass: it is the pattern that is at fault, not who answers. */
    static boolean matches(String pattern, String words) {
        try {
            return Pattern.compile(pattern).matcher(new SteppedText(words, 0, words.length(), new AtomicInteger())).matches();
        } catch (TooManySteps given) {
            return true;
        }
    }

    @Override
    public char charAt(int index) {
        if (steps.incrementAndGet() > MOST_STEPS) {
            throw new TooManySteps();
        }
        return text.charAt(start + index);
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public CharSequence subSequence(int from, int until) {
        return new SteppedText(text, start + from, start + until, steps);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooManySteps() {
            super(null, null, false, false);
        }
    }
}
