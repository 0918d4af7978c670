package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.ShareHiding.Kept;
import org.throughline.statistics.SmallGroups.Spot;

/** Attacks what is published of random tables by linear programs, which know nothing of how shares were kept back. */
class ShareHidingTest {

    private static final Protection FIVE = new Protection(5);
    private static final double NEARLY = 1e-6;

    @Test
    void no_coded_end_of_a_group_can_be_narrowed_further_than_keeping_back_all_other_shares_would_leave_it() {
        Random random = new Random(20261123);
        int coded = 0;
        int open = 0;
        int found = 0;
        for (int round = 0; round < 120; round++) {
            SharesAttack attack = SharesAttack.of(random, FIVE, RandomGroups.of(random, 4, 2, 30, false), 1);
            List<SharesAttack.Line> told = attack.told(attack.hiding());
            List<SharesAttack.Line> all = attack.told(new Kept<>(Map.of(), Map.of()));
            for (SharesAttack.Line one : told) {
                if (one.coded() && !one.whole()) {
                    coded++;
                    List<SharesAttack.Line> least = told.stream().map(other -> other.whole() ? attack.groups().axes().size() > 1 ? other.known() : other : other == one ? one : other.counted()).toList();
                    double[] best = attack.favorable(least, one);
                    double[] left = attack.favorable(told, one);
                    assertThat(left[0]).as("round %d, the least of %s", round, one.what()).isLessThan(Math.max(one.low(), best[0]) + NEARLY);
                    assertThat(left[1]).as("round %d, the most of %s", round, one.what()).isGreaterThan(Math.min(one.high(), best[1]) - NEARLY);
                    open += left[1] - left[0] > 1 - NEARLY ? 1 : 0;
                    double[] otherwise = attack.favorable(all, one);
                    found += otherwise[1] - otherwise[0] < NEARLY ? 1 : 0;
                }
            }
        }
        System.out.printf("%d coded ends of groups: subtraction finds %d where nothing is kept back, and leaves %d open%n", coded, found, open);
        assertThat(coded).isGreaterThan(200);
        assertThat(found).isGreaterThan(coded / 2);
        assertThat(open).isGreaterThan(coded / 2);
    }

    @Test
    void shares_leave_the_range_of_a_hidden_number_as_wide_as_the_minimum() {
        Random random = new Random(20261126);
        int hidden = 0;
        int narrow = 0;
        int groups = 0;
        Map<Told, Integer> kept = new HashMap<>();
        for (int round = 0; round < 120; round++) {
            SharesAttack attack = SharesAttack.of(random, FIVE, RandomGroups.of(random, 5, 2, List.of(8, 14, 25, 60).get(random.nextInt(4)), random.nextInt(3) == 0), 1 + random.nextInt(2));
            if (!attack.decision().unguarded().isEmpty()) {
                continue;
            }
            Kept<String> decided = attack.hiding();
            List<SharesAttack.Line> told = attack.told(decided);
            List<SharesAttack.Line> all = attack.told(new Kept<>(Map.of(), Map.of()));
            for (SharesAttack.Line one : told) {
                if (!one.whole()) {
                    groups++;
                    kept.merge(one.told(), 1, Integer::sum);
                }
            }
            for (Spot<String> spot : attack.hidden()) {
                hidden++;
                narrow += attack.width(all, spot) < FIVE.minimum() - NEARLY ? 1 : 0;
                assertThat(attack.width(told, spot)).as("round %d, %s", round, spot).isGreaterThan(FIVE.minimum() - NEARLY);
            }
        }
        System.out.printf("%d hidden numbers: shares would narrow %d under the minimum; of %d shown groups is told %s%n", hidden, narrow, groups, kept);
        assertThat(hidden).isGreaterThan(300);
        assertThat(narrow).isGreaterThan(20);
    }
}
