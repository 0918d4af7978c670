package org.throughline.demo.roster;

import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Draws names that fit a heritage. */
final class Names {

    private static final double DOUBLE_SURNAME = 0.35;

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    /** A family name; families from Latin America often have two. */
    String family(Heritage heritage) {
        String first = pick(heritage.families());
        if (heritage.isHispanic() && random.nextDouble() < DOUBLE_SURNAME) {
            String second = pick(heritage.families());
            return second.equals(first) ? first : first + " " + second;
        }
        return first;
    }

    /** A given name that none of the others at home has. */
    String given(Heritage heritage, Sex sex, Collection<String> others) {
        String name;
        do {
            name = switch (sex) {
                case FEMALE -> pick(heritage.women());
                case MALE -> pick(heritage.men());
                case OTHER, UNSPECIFIED -> pick(random.nextBoolean() ? heritage.women() : heritage.men());
            };
        } while (others.contains(name));
        return name;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
