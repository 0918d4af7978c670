package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Brings students who live near each other and speak the same language together as families. */
final class Households {

    private static final double TWO_GUARDIANS = 0.62;
    private static final double SAME_FAMILY_NAME = 0.78;
    private static final double HAS_EMAIL = 0.93;

    /** Families in which another language is spoken are poorer on average. */
    private static final double NEED_OF_NEWCOMERS = 0.25;

    private final Random random;
    private final Names names;
    private final Logins logins = new Logins();
    private final List<Household> households = new ArrayList<>();
    private int guardians;

    private Households(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    private record Neighborhood(School home, Language language) {
    }

    static List<Household> of(List<Seat> seats, Random random) {
        Map<Neighborhood, List<Seat>> neighborhoods = new LinkedHashMap<>();
        for (Seat seat : seats) {
            neighborhoods.computeIfAbsent(new Neighborhood(seat.home(), seat.language()), any -> new ArrayList<>())
                    .add(seat);
        }
        Households forming = new Households(random);
        neighborhoods.forEach((neighborhood, children) -> forming.form(neighborhood.language(), children));
        return forming.households;
    }

    private void form(Language language, List<Seat> children) {
        Collections.shuffle(children, random);
        List<Seat> waiting = new LinkedList<>(children);
        while (!waiting.isEmpty()) {
            List<Seat> siblings = new ArrayList<>(List.of(waiting.remove(0)));
            int wanted = size();
            Iterator<Seat> others = waiting.iterator();
            while (siblings.size() < wanted && others.hasNext()) {
                Seat other = others.next();
                if (siblings.stream().allMatch(sibling -> couldBeSiblings(sibling, other))) {
                    siblings.add(other);
                    others.remove();
                }
            }
            households.add(household(language, siblings));
        }
    }

    private int size() {
        double draw = random.nextDouble();
        if (draw < 0.65) {
            return 1;
        }
        if (draw < 0.925) {
            return 2;
        }
        return draw < 0.98 ? 3 : 4;
    }

    // two grades apart, so that any two birth dates are
    private static boolean couldBeSiblings(Seat one, Seat other) {
        return Math.abs(Level.yearsAfterKindergarten(one.grade()) - Level.yearsAfterKindergarten(other.grade())) > 1;
    }

    private Household household(Language language, List<Seat> siblings) {
        Heritage heritage = heritage(language);
        String familyName = names.family(heritage);
        double need = random.nextDouble() + (language == Language.ENGLISH ? 0 : NEED_OF_NEWCOMERS);
        return new Household(households.size() + 1, language, heritage, races(heritage), familyName, need,
                List.copyOf(siblings), guardians(heritage, familyName));
    }

    private Heritage heritage(Language language) {
        return switch (language) {
            case SPANISH -> Heritage.LATIN_AMERICAN;
            case ARABIC -> Heritage.ARABIC;
            case VIETNAMESE -> Heritage.VIETNAMESE;
            case POLISH -> Heritage.POLISH;
            case UKRAINIAN -> Heritage.UKRAINIAN;
            case ENGLISH -> {
                int draw = random.nextInt(100);
                if (draw < 58) {
                    yield Heritage.EUROPEAN;
                }
                if (draw < 79) {
                    yield Heritage.AFRICAN_AMERICAN;
                }
                if (draw < 91) {
                    yield Heritage.LATIN_AMERICAN;
                }
                yield draw < 95 ? Heritage.SOUTH_ASIAN : Heritage.EAST_ASIAN;
            }
        };
    }

    private Set<Race> races(Heritage heritage) {
        Set<Race> races = EnumSet.noneOf(Race.class);
        if (heritage.race() != null) {
            races.add(heritage.race());
        } else if (random.nextDouble() < 0.4) {
            races.add(Race.WHITE);
        }
        if (random.nextDouble() < 0.05) {
            races.add(Race.values()[random.nextInt(Race.values().length)]);
        }
        return races;
    }

    private List<Guardian> guardians(Heritage heritage, String familyName) {
        List<Guardian> pair = new ArrayList<>();
        boolean mother = random.nextDouble() < 0.76;
        pair.add(guardian(heritage, mother ? Sex.FEMALE : Sex.MALE, familyName));
        if (random.nextDouble() < TWO_GUARDIANS) {
            String other = random.nextDouble() < SAME_FAMILY_NAME ? familyName : names.family(heritage);
            pair.add(guardian(heritage, mother ? Sex.MALE : Sex.FEMALE, other));
        }
        return List.copyOf(pair);
    }

    private Guardian guardian(Heritage heritage, Sex sex, String familyName) {
        String givenName = names.given(heritage, sex, List.of());
        String login = logins.next(Logins.plain(givenName) + "." + Logins.plain(familyName)) + "@families.example";
        double draw = random.nextDouble();
        String role = draw < 0.93 ? "parent" : draw < 0.97 ? "guardian" : "relative";
        return new Guardian("gua-" + Digits.of(6, ++guardians), givenName, familyName, login,
                random.nextDouble() < HAS_EMAIL, role);
    }
}
