package org.throughline.statistics;

import java.util.Comparator;
import java.util.List;

/**
 * Whether those who answered are like those who were asked, by groups that share everybody between them. The test is the
 * chi-squared test of answering against group; which group it is tells its adjusted standardized residual (Haberman 1973).
 *
 * @param chiSquared sum over the groups and over answered and not
 * @param freedom    groups with somebody asked, less one
 * @param critical   what chi-squared goes beyond in one of a hundred samples in which groups answer alike (Wilson and Hilferty 1931)
 * @param gaps       groups whose share among the answers is another than among those asked, largest first
 */
public record Representation(double chiSquared, int freedom, double critical, List<Gap> gaps) {

    /** Beyond this residual a group's difference is told. */
    private static final double RESIDUAL = 3;

    /** Smaller differences of shares, in points, are no reason to act, however certain. */
    private static final double POINTS = 1;

    private static final double ONE_IN_A_HUNDRED = 2.326347874;

    /** How many of a group were asked and answered. */
    public record Group(String name, long asked, long answered) {}

    /**
     * A group that answers otherwise.
     *
     * @param ofAsked   its share of those asked, in per cent
     * @param ofAnswers its share of those who answered, in per cent
     * @param residual  under 0 where it answers less
     */
    public record Gap(String name, double ofAsked, double ofAnswers, double residual) {

        public boolean less() {
            return residual < 0;
        }
    }

    public boolean alarming() {
        return chiSquared > critical && !gaps.isEmpty();
    }

    public static Representation of(List<Group> groups) {
        long asked = groups.stream().mapToLong(Group::asked).sum();
        long answered = groups.stream().mapToLong(Group::answered).sum();
        List<Group> there = groups.stream().filter(group -> group.asked() > 0).toList();
        if (there.size() < 2 || answered == 0 || answered == asked) {
            return new Representation(0, Math.max(0, there.size() - 1), Double.POSITIVE_INFINITY, List.of());
        }
        double rate = (double) answered / asked;
        double sum = 0;
        for (Group group : there) {
            double expected = group.asked() * rate;
            double difference = group.answered() - expected;
            sum += difference * difference / expected + difference * difference / (group.asked() - expected);
        }
        List<Gap> gaps = there.stream().map(group -> gap(group, asked, answered, rate))
                .filter(gap -> Math.abs(gap.residual()) >= RESIDUAL && Math.abs(gap.ofAnswers() - gap.ofAsked()) >= POINTS)
                .sorted(Comparator.comparingDouble(gap -> -Math.abs(gap.ofAnswers() - gap.ofAsked()))).toList();
        return new Representation(sum, there.size() - 1, critical(there.size() - 1), gaps);
    }

    private static Gap gap(Group group, long asked, long answered, double rate) {
        double share = (double) group.asked() / asked;
        double expected = group.asked() * rate;
        double residual = (group.answered() - expected) / Math.sqrt(expected * (1 - rate) * (1 - share));
        return new Gap(group.name(), 100 * share, 100.0 * group.answered() / answered, residual);
    }

    static double critical(int freedom) {
        double ninth = 2.0 / (9 * freedom);
        double root = 1 - ninth + ONE_IN_A_HUNDRED * Math.sqrt(ninth);
        return freedom * root * root * root;
    }
}
