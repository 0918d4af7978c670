package org.throughline.survey.instrument.entity;

/**
 * What several items measure together, as "Students have a say in their learning".
 *
 * @param code       the same for all its items
 * @param definition what is meant by it and what is not, for those who read results
 */
public record Construct(String code, Wording name, Wording definition) {

    private static final int LONGEST = 40;

    public Construct {
        if (code.isBlank() || code.length() > LONGEST || name.isEmpty()) {
            throw new IllegalArgumentException("a construct has a code of at most " + LONGEST + " letters and a name");
        }
    }
}
