package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Counts answers from the start, in whatever order they come. It knows nothing of the counts that follow what comes in, so
 * that the two check each other. Of each response it keeps a byte for every question that counts toward something.
 */
public final class Recount {

    private static final int FIRST_VALUES = 8;
    private static final int VALUES = Byte.MAX_VALUE;
    private static final int NOTHING = Integer.MIN_VALUE;
    private static final int FEW = 1024;
    /** Of a question with several to choose, how many were chosen, their sum and their squares' sum share a number. */
    private static final int CHOSEN = 48;
    private static final int SUM = 24;
    private static final long PART = (1L << SUM) - 1;

    /** @param number by which its answers name it */
    public record Question(int number, UUID id, boolean several) {}

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

    private final List<Question> questions;
    private final int[] byNumber;
    private final int[] columns;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<Integer, int[][]> counted = new TreeMap<>();
    private int singles;
    private int several;
    private int responses;
    private int[] groups = new int[FEW];
    private byte[] said;
    private long[] chosen;

    /** A scale or a commitment: the columns of its questions, and what each value is worth there. */
    private record Subject(UUID id, int items, UUID[] questions, int[] at, int[][] worth) {}

    public Recount(List<Question> questions, List<Worth> worths) {
        this.questions = List.copyOf(questions);
        byNumber = new int[questions.stream().mapToInt(Question::number).max().orElse(0) + 1];
        columns = new int[questions.size()];
        Arrays.fill(byNumber, -1);
        Map<UUID, Integer> single = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            byNumber[question.number()] = i;
            columns[i] = -1;
            if (worths.stream().anyMatch(worth -> worth.question().equals(question.id()))) {
                columns[i] = question.several() ? several++ : singles++;
                if (!question.several()) {
                    single.put(question.id(), columns[i]);
                }
            }
        }
        worths.stream().filter(worth -> single.containsKey(worth.question())).collect(Collectors.groupingBy(Worth::subject, TreeMap::new, Collectors.toList()))
                .forEach((id, ofSubject) -> subjects.add(subject(id, ofSubject, single)));
        said = new byte[FEW * singles];
        chosen = new long[FEW * several];
    }

    private static Subject subject(UUID id, List<Worth> worths, Map<UUID, Integer> columns) {
        UUID[] questions = worths.stream().map(Worth::question).distinct().toArray(UUID[]::new);
        int[][] worth = new int[questions.length][VALUES];
        for (int i = 0; i < questions.length; i++) {
            Arrays.fill(worth[i], NOTHING);
            for (Worth one : worths) {
                if (one.question().equals(questions[i])) {
                    worth[i][one.value()] = one.score();
                }
            }
        }
        Integer items = worths.get(0).items();
        return new Subject(id, items == null ? 0 : items, questions, Arrays.stream(questions).mapToInt(columns::get).toArray(), worth);
    }

    /** @param response responses are numbered from 0 */
    public void add(int response, int group, int number, int value) {
        if (response >= groups.length) {
            int room = Math.max(response + 1, groups.length * 2);
            groups = Arrays.copyOf(groups, room);
            said = Arrays.copyOf(said, room * singles);
            chosen = Arrays.copyOf(chosen, room * several);
        }
        responses = Math.max(responses, response + 1);
        groups[response] = group;
        int at = byNumber[number];
        int[][] here = counted.computeIfAbsent(group, key -> new int[questions.size()][]);
        if (here[at] == null || here[at].length <= value) {
            here[at] = here[at] == null ? new int[Math.max(FIRST_VALUES, value + 1)] : Arrays.copyOf(here[at], value + FIRST_VALUES);
        }
        here[at][value]++;
        int column = columns[at];
        if (column >= 0 && questions.get(at).several()) {
            chosen[response * several + column] += (1L << CHOSEN) + ((long) value << SUM) + (long) value * value;
        } else if (column >= 0) {
            said[response * singles + column] = (byte) (value + 1);
        }
    }

    public Counts counts() {
        Map<Integer, Map<UUID, Map<Integer, long[]>>> people = new TreeMap<>();
        Map<Integer, Map<UUID, Long>> gaps = new TreeMap<>();
        for (int response = 0; response < responses; response++) {
            for (Subject subject : subjects) {
                scored(response, subject, people, gaps);
            }
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] >= 0 && questions.get(i).several() && chosen[response * several + columns[i]] > 0) {
                    long all = chosen[response * several + columns[i]];
                    add(people, groups[response], questions.get(i).id(), (int) (all >> CHOSEN), all >> SUM & PART, all & PART);
                }
            }
        }
        return new Counts(answers(), people(people), gaps(gaps));
    }

    private void scored(int response, Subject subject, Map<Integer, Map<UUID, Map<Integer, long[]>>> people, Map<Integer, Map<UUID, Long>> gaps) {
        int answered = 0;
        long total = 0;
        long squares = 0;
        for (int i = 0; i < subject.at().length; i++) {
            int score = score(response, subject, i);
            if (score != NOTHING) {
                answered++;
                total += score;
                squares += (long) score * score;
            }
        }
        if (answered > 0) {
            add(people, groups[response], subject.id(), answered, total, squares);
        }
        if (answered > 0 && answered < subject.items()) {
            Map<UUID, Long> here = gaps.computeIfAbsent(groups[response], key -> new LinkedHashMap<>());
            for (int i = 0; i < subject.at().length; i++) {
                int score = score(response, subject, i);
                if (score != NOTHING) {
                    here.merge(subject.questions()[i], (long) score, Long::sum);
                }
            }
        }
    }

    private int score(int response, Subject subject, int i) {
        int value = said[response * singles + subject.at()[i]] - 1;
        return value < 0 ? NOTHING : subject.worth()[i][value];
    }

    private static void add(Map<Integer, Map<UUID, Map<Integer, long[]>>> people, int group, UUID subject, int answered, long total, long squares) {
        long[] sums = people.computeIfAbsent(group, key -> new LinkedHashMap<>()).computeIfAbsent(subject, key -> new TreeMap<>()).computeIfAbsent(answered, key -> new long[4]);
        sums[0]++;
        sums[1] += total;
        sums[2] += total * total;
        sums[3] += squares;
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        counted.forEach((group, here) -> {
            for (int i = 0; i < here.length; i++) {
                for (int value = 0; here[i] != null && value < here[i].length; value++) {
                    if (here[i][value] > 0) {
                        answers.add(new Answer(group, questions.get(i).id(), value, here[i][value]));
                    }
                }
            }
        });
        return answers;
    }

    private static List<People> people(Map<Integer, Map<UUID, Map<Integer, long[]>>> people) {
        List<People> rows = new ArrayList<>();
        people.forEach((group, bySubject) -> bySubject.forEach((subject, byAnswered) -> byAnswered
                .forEach((answered, sums) -> rows.add(new People(group, subject, answered, (int) sums[0], sums[1], sums[2], sums[3])))));
        return rows;
    }

    private static List<Gap> gaps(Map<Integer, Map<UUID, Long>> gaps) {
        List<Gap> rows = new ArrayList<>();
        gaps.forEach((group, items) -> items.forEach((item, total) -> rows.add(new Gap(group, item, total))));
        return rows;
    }
}
