package org.throughline.demo.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/** Forms filled in by quota: the shares of the story, whole people, always the same ones. */
final class SurveyForms {

    /** Of the not favorable answers: in between, disagree, disagree a lot; of the favorable ones: agree a lot. */
    private static final double IN_BETWEEN = 0.42;
    private static final double DISAGREE = 0.36;
    private static final double A_LOT = 0.36;
    private static final double NOT_KNOWN = 0.02;
    private static final double LEFT_OUT = 0.01;
    private static final int[] SPREAD = {3, -3};

    private final Questionnaire asked;
    private final Map<UUID, Integer> shares;

    /** @param shares favorable per cent by commitment */
    SurveyForms(Questionnaire asked, Map<UUID, Integer> shares) {
        this.asked = asked;
        this.shares = shares;
    }

    /** Someone who answers: the language they answer in, the one at home, the grade band, and of staff the role. */
    record Voice(String language, String homeLanguage, String gradeBand, String role) {

        Voice(String language, String homeLanguage, String gradeBand) {
            this(language, homeLanguage, gradeBand, "");
        }

        /** Who leads sees a school more kindly than who helps out in it. */
        double mood() {
            return switch (role) {
                case "administrator", "coach" -> 0.8;
                case "paraprofessional" -> -0.9;
                default -> 0;
            };
        }
    }

    List<Form> filledIn(List<Voice> voices, String seed) {
        List<Map<UUID, Given>> answers = new ArrayList<>();
        voices.forEach(voice -> answers.add(new HashMap<>()));
        Random people = new Random(seed.hashCode());
        double[] moods = voices.stream().mapToDouble(voice -> people.nextGaussian() + voice.mood()).toArray();
        Map<UUID, List<Item>> ofCommitment = new HashMap<>();
        for (Item item : asked.items()) {
            List<Integer> values = new ArrayList<>();
            if (item.isScale()) {
                List<Item> siblings = ofCommitment.computeIfAbsent(item.commitment(), key -> new ArrayList<>());
                siblings.add(item);
                values = scale(voices.size(), spread(shares.getOrDefault(item.commitment(), 60), item, siblings.size()));
            } else if (item.type() == ItemType.SINGLE) {
                values = list(voices.size(), item.options().size());
            }
            Random chance = new Random((seed + item.code()).hashCode());
            Collections.shuffle(values, chance);
            if (item.isScale()) {
                byMood(values, moods, chance);
            }
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    answers.get(i).put(item.id(), Given.chosen(List.of(values.get(i))));
                }
            }
        }
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            forms.add(new Form(voice.language(), voice.homeLanguage(), voice.gradeBand(), answers.get(i), voice.role()));
        }
        return forms;
    }

    /** Who finds one thing good tends to find the next good: the same values in another order, the better ones to those of better mood. */
    private static void byMood(List<Integer> values, double[] moods, Random chance) {
        List<Integer> places = IntStream.range(0, values.size()).filter(i -> values.get(i) != null && values.get(i) > 0).boxed().toList();
        List<Integer> sorted = places.stream().map(values::get).sorted().toList();
        Map<Integer, Double> liking = new HashMap<>();
        places.forEach(place -> liking.put(place, moods[place] + chance.nextGaussian()));
        List<Integer> order = places.stream().sorted(Comparator.comparing(liking::get)).toList();
        for (int i = 0; i < order.size(); i++) {
            values.set(order.get(i), sorted.get(i));
        }
    }

    /** Items of one commitment lie a few points around its share, and together on it. */
    private int spread(int share, Item item, int nth) {
        long siblings = asked.items().stream().filter(other -> other.isScale() && item.commitment() != null && item.commitment().equals(other.commitment())).count();
        return siblings == 1 || siblings % 2 == 1 && nth == siblings ? share : Math.max(0, Math.min(100, share + SPREAD[(nth - 1) % 2]));
    }

    private static List<Integer> scale(int people, int perCent) {
        int silent = (int) Math.round(people * LEFT_OUT);
        int unsure = (int) Math.round(people * NOT_KNOWN);
        int counted = people - silent - unsure;
        int favorable = Math.round(counted * perCent / 100f);
        int best = (int) Math.round(favorable * A_LOT);
        int other = counted - favorable;
        int middle = (int) Math.round(other * IN_BETWEEN);
        int less = (int) Math.round(other * DISAGREE);
        List<Integer> values = new ArrayList<>(Collections.nCopies(silent, (Integer) null));
        values.addAll(Collections.nCopies(unsure, 0));
        values.addAll(Collections.nCopies(best, 5));
        values.addAll(Collections.nCopies(favorable - best, 4));
        values.addAll(Collections.nCopies(middle, 3));
        values.addAll(Collections.nCopies(less, 2));
        values.addAll(Collections.nCopies(other - middle - less, 1));
        return values;
    }

    /** The first option is chosen most, each further one by a third less. */
    private static List<Integer> list(int people, int options) {
        List<Integer> values = new ArrayList<>();
        double weight = 0;
        for (int i = 0; i < options; i++) {
            weight += Math.pow(2 / 3.0, i);
        }
        double sum = 0;
        for (int i = 0; i < options; i++) {
            sum += Math.pow(2 / 3.0, i) / weight;
            int until = i == options - 1 ? people : (int) Math.round(people * sum);
            while (values.size() < until) {
                values.add(i + 1);
            }
        }
        return values;
    }
}
