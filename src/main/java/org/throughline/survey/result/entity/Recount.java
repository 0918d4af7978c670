package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts answers from the start, a response at a time. It knows nothing of the counts that follow what comes in, so that the
 * two check each other.
 */
public final class Recount {

    /** What a question's number is multiplied by where it is told with a value: values are fewer. */
    public static final int VALUES = 256;

    /** @param number by which its answers name it */
    public record Question(int number, UUID id) {}

    /**
     * What choosing a value counts toward.
     *
     * @param subject a construct, a commitment, or the question itself where several may be chosen
     * @param items   how many a scale has; null where nothing is asked about who left some out
     */
    public record Worth(UUID question, int value, UUID subject, int score, Integer items) {}

    public record Answer(int group, UUID item, int value, int n) {}

    public record People(int group, UUID subject, int answered, int people, long totals, long totalSquares, long valueSquares) {}

    /** What those who left out some questions of a scale said to this one. */
    public record Gap(int group, UUID item, long total) {}

    /** Everything, by group. */
    public record Counts(List<Answer> answers, List<People> people, List<Gap> gaps) {}

    private static final Score[] NOTHING = {};

    private final List<Question> questions;
    private final List<Subject> subjects;
    private final int[] byNumber;
    private final Score[][] scores;
    private final Map<Integer, Group> groups = new TreeMap<>();
    private final int[] answered;
    private final long[] totals;
    private final long[] squares;

    /** A scale, a commitment or a question. */
    private record Subject(UUID id, int items) {

        static Subject of(Worth worth) {
            return new Subject(worth.subject(), worth.items() == null ? 0 : worth.items());
        }
    }

    /** What an answer counts toward a subject, which is named by its place in the list of them. */
    private record Score(int subject, int score) {}

    /** What was counted of people who are alike: answers by question and value, sums by subject and how many were answered, gaps by question. */
    private record Group(int[][] answers, long[][][] sums, long[] gaps, boolean[] gaping) {}

    public Recount(List<Question> questions, List<Worth> worths) {
        this.questions = List.copyOf(questions);
        subjects = worths.stream().map(Subject::of).distinct().toList();
        byNumber = new int[questions.stream().mapToInt(Question::number).max().orElse(0) + 1];
        scores = new Score[questions.size() * VALUES][];
        for (int i = 0; i < questions.size(); i++) {
            byNumber[questions.get(i).number()] = i;
        }
        Map<UUID, Integer> places = new TreeMap<>();
        questions.forEach(question -> places.put(question.id(), byNumber[question.number()]));
        for (Worth worth : worths) {
            int at = places.get(worth.question()) * VALUES + worth.value();
            int more = scores[at] == null ? 0 : scores[at].length;
            scores[at] = more == 0 ? new Score[1] : Arrays.copyOf(scores[at], more + 1);
            scores[at][more] = new Score(subjects.indexOf(Subject.of(worth)), worth.score());
        }
        answered = new int[subjects.size()];
        totals = new long[subjects.size()];
        squares = new long[subjects.size()];
    }

    /** @param said the numbers of questions times {@link #VALUES}, each with the value that was chosen */
    public void add(int group, int... said) {
        Group here = groups.computeIfAbsent(group, key -> new Group(new int[questions.size()][], new long[subjects.size()][][], new long[questions.size()], new boolean[questions.size()]));
        Arrays.fill(answered, 0);
        Arrays.fill(totals, 0);
        Arrays.fill(squares, 0);
        for (int one : said) {
            int question = byNumber[one / VALUES];
            int value = one % VALUES;
            here.answers[question] = roomFor(value, here.answers[question]);
            here.answers[question][value]++;
            for (Score score : scores(question, value)) {
                answered[score.subject]++;
                totals[score.subject] += score.score;
                squares[score.subject] += (long) score.score * score.score;
            }
        }
        boolean gaping = false;
        for (int subject = 0; subject < answered.length; subject++) {
            if (answered[subject] > 0) {
                sum(here, subject);
                gaping |= answered[subject] < subjects.get(subject).items;
            }
        }
        if (gaping) {
            gaps(here, said);
        }
    }

    /** Most questions have few values, and there may be ten thousand groups. */
    private static int[] roomFor(int value, int... values) {
        if (values == null) {
            return new int[value + 1];
        }
        return values.length > value ? values : Arrays.copyOf(values, value + 1);
    }

    private Score[] scores(int question, int value) {
        Score[] of = scores[question * VALUES + value];
        return of == null ? NOTHING : of;
    }

    private void sum(Group here, int subject) {
        int room = here.sums[subject] == null ? 0 : here.sums[subject].length;
        if (answered[subject] >= room) {
            here.sums[subject] = room == 0 ? new long[answered[subject] + 1][] : Arrays.copyOf(here.sums[subject], answered[subject] + 1);
        }
        if (here.sums[subject][answered[subject]] == null) {
            here.sums[subject][answered[subject]] = new long[4];
        }
        long[] sums = here.sums[subject][answered[subject]];
        sums[0]++;
        sums[1] += totals[subject];
        sums[2] += totals[subject] * totals[subject];
        sums[3] += squares[subject];
    }

    private void gaps(Group here, int... said) {
        for (int one : said) {
            int question = byNumber[one / VALUES];
            for (Score score : scores(question, one % VALUES)) {
                if (answered[score.subject] < subjects.get(score.subject).items) {
                    here.gaps[question] += score.score;
                    here.gaping[question] = true;
                }
            }
        }
    }

    public Counts counts() {
        List<Answer> answers = new ArrayList<>();
        List<People> people = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        groups.forEach((group, here) -> {
            for (int question = 0; question < questions.size(); question++) {
                UUID item = questions.get(question).id();
                for (int value = 0; here.answers[question] != null && value < here.answers[question].length; value++) {
                    if (here.answers[question][value] > 0) {
                        answers.add(new Answer(group, item, value, here.answers[question][value]));
                    }
                }
                if (here.gaping[question]) {
                    gaps.add(new Gap(group, item, here.gaps[question]));
                }
            }
            for (int subject = 0; subject < here.sums.length; subject++) {
                for (int some = 1; here.sums[subject] != null && some < here.sums[subject].length; some++) {
                    long[] sums = here.sums[subject][some];
                    if (sums != null) {
                        people.add(new People(group, subjects.get(subject).id, some, (int) sums[0], sums[1], sums[2], sums[3]));
                    }
                }
            }
        });
        return new Counts(answers, people, gaps);
    }
}
