package org.throughline.survey.comment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;
import org.throughline.survey.comment.entity.Floors.Shown;
import org.throughline.survey.comment.entity.Floors.Writers;

class FloorsTest {

    private static final UUID OAK = new UUID(1, 1);
    private static final UUID ELM = new UUID(1, 2);
    private static final UUID ASH = new UUID(1, 3);

    private final Floors floors = new Floors(new Protection(10), true, true);

    @Test
    void a_school_with_too_few_writers_is_read_with_its_level_and_beside_it_no_count_is_told() {
        Writers oak = new Writers(OAK, "high", "en", 30);
        Writers elm = new Writers(ELM, "high", "en", 4);
        Writers ash = new Writers(ASH, "high", "en", 12);

        Map<Writers, Shown> shown = floors.decide(List.of(oak, elm, ash));

        assertThat(shown.get(elm)).isEqualTo(new Shown(false, true, true));
        // 46 less 30 and 12 would be 4
        assertThat(shown.get(ash)).isEqualTo(new Shown(false, true, true));
        assertThat(shown.get(oak)).isEqualTo(new Shown(true, true, true));
    }

    @Test
    void a_language_of_few_is_read_only_where_more_wrote_in_it() {
        Writers english = new Writers(OAK, "high", "en", 30);
        Writers somali = new Writers(OAK, "high", "so", 3);
        Writers elsewhere = new Writers(ELM, "high", "so", 15);

        Map<Writers, Shown> shown = floors.decide(List.of(english, somali, elsewhere));

        assertThat(shown.get(somali)).isEqualTo(new Shown(false, true, true));
        assertThat(shown.get(english).atSchool()).isTrue();
        assertThat(shown.get(elsewhere).atSchool()).isTrue();
    }

    @Test
    void fewer_writers_than_the_floor_in_all_are_read_nowhere() {
        assertThat(floors.decide(List.of(new Writers(OAK, "high", "en", 5), new Writers(null, "", "", 4))).values()).containsOnly(new Shown(false, false, false));
        assertThat(floors.decide(List.of())).isEmpty();
    }

    @Test
    void who_is_of_no_known_school_is_read_with_all_schools_only() {
        Writers nowhere = new Writers(null, "", "en", 40);

        assertThat(floors.decide(List.of(nowhere, new Writers(OAK, "high", "en", 20))).get(nowhere)).isEqualTo(new Shown(false, false, true));
    }

    @Test
    void a_campaign_that_publishes_no_schools_shows_no_comments_of_a_school() {
        Writers oak = new Writers(OAK, "high", "en", 60);

        assertThat(new Floors(new Protection(10), false, true).decide(List.of(oak)).get(oak)).isEqualTo(new Shown(false, true, true));
        assertThat(new Floors(new Protection(10), false, false).decide(List.of(oak)).get(oak)).isEqualTo(new Shown(false, false, true));
    }

    @Test
    void whatever_the_numbers_are_nothing_is_shown_of_a_place_with_fewer_than_the_floor() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            List<Writers> all = new ArrayList<>();
            for (int school = 0; school < 1 + random.nextInt(12); school++) {
                for (String language : List.of("en", "es")) {
                    all.add(new Writers(new UUID(2, school), school % 2 == 0 ? "high" : "middle", language, random.nextInt(25)));
                }
            }
            Map<Writers, Shown> shown = floors.decide(all);
            for (Writers one : all) {
                int atSchool = all.stream().filter(other -> other.school().equals(one.school())).mapToInt(Writers::people).sum();
                int inLanguage = all.stream().filter(other -> other.school().equals(one.school()) && other.language().equals(one.language())).mapToInt(Writers::people).sum();
                if (shown.get(one).atSchool()) {
                    assertThat(atSchool).isGreaterThanOrEqualTo(10);
                    assertThat(inLanguage).isGreaterThanOrEqualTo(10);
                }
            }
            // those of a level whose school is not told: none, or at least as many as the floor
            for (String level : List.of("high", "middle")) {
                int unlabelled = all.stream().filter(one -> one.level().equals(level))
                        .filter(one -> all.stream().filter(other -> other.school().equals(one.school())).noneMatch(other -> shown.get(other).atSchool())).mapToInt(Writers::people).sum();
                boolean levelShown = all.stream().anyMatch(one -> one.level().equals(level) && shown.get(one).atLevel());
                long hidden = all.stream().filter(one -> one.level().equals(level) && one.people() > 0)
                        .filter(one -> all.stream().filter(other -> other.school().equals(one.school())).noneMatch(other -> shown.get(other).atSchool())).count();
                if (levelShown && hidden > 0) {
                    assertThat(unlabelled).isGreaterThanOrEqualTo(10);
                }
            }
        }
    }

    @Test
    void themes_of_few_are_hidden_and_cannot_be_reckoned_from_the_others() {
        UUID bus = new UUID(9, 1);
        UUID art = new UUID(9, 2);
        Map<String, List<ThemeTable.Cell>> told = new ThemeTable(new Protection(10), List.of(
                new ThemeTable.Writers("oak", "high", Set.of(bus), 20), new ThemeTable.Writers("oak", "high", Set.of(art), 4), new ThemeTable.Writers("oak", "high", Set.of(), 16),
                new ThemeTable.Writers("elm", "high", Set.of(bus), 15), new ThemeTable.Writers("elm", "high", Set.of(art), 12))).told();

        assertThat(told.get("oak")).contains(new ThemeTable.Cell(art, true, 0, 0)).contains(new ThemeTable.Cell(bus, false, 20, 40));
        assertThat(told.get("elm")).as("16 less 12 would be 4").contains(new ThemeTable.Cell(art, true, 0, 0));
        assertThat(told.get(ThemeTable.ALL)).contains(new ThemeTable.Cell(bus, false, 35, 67), new ThemeTable.Cell(art, false, 16, 67));
        assertThat(told).containsOnlyKeys("oak", "elm", ThemeTable.ALL);
    }

    @Test
    void whatever_was_sorted_no_number_under_the_floor_is_told_and_none_is_left_by_subtraction() {
        Random random = new Random(11);
        List<UUID> themes = List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3));
        for (int run = 0; run < 100; run++) {
            List<ThemeTable.Writers> all = new ArrayList<>();
            for (int place = 0; place < 1 + random.nextInt(6); place++) {
                for (int i = 0; i < 4; i++) {
                    Set<UUID> about = themes.stream().filter(theme -> random.nextInt(3) == 0).collect(Collectors.toSet());
                    all.add(new ThemeTable.Writers("place " + place, place % 2 == 0 ? "high" : "middle", about, random.nextInt(18)));
                }
            }
            Map<String, List<ThemeTable.Cell>> told = new ThemeTable(new Protection(10), all).told();
            for (UUID theme : themes) {
                int hidden = 0;
                int rest = sum(all, theme, one -> true);
                for (String place : all.stream().map(ThemeTable.Writers::place).distinct().toList()) {
                    int number = sum(all, theme, one -> one.place().equals(place));
                    Optional<ThemeTable.Cell> cell = told.getOrDefault(place, List.of()).stream().filter(one -> one.theme().equals(theme)).findFirst();
                    if (cell.isPresent() && !cell.get().hidden()) {
                        assertThat(cell.get().comments()).isEqualTo(number).isGreaterThanOrEqualTo(10);
                        rest -= number;
                    } else if (number > 0) {
                        hidden++;
                    }
                }
                boolean toldOfAll = told.getOrDefault(ThemeTable.ALL, List.of()).stream().anyMatch(one -> one.theme().equals(theme) && !one.hidden());
                if (toldOfAll && hidden > 0) {
                    assertThat(rest).as("what subtraction leaves").isGreaterThanOrEqualTo(10);
                }
            }
        }
    }

    private static int sum(List<ThemeTable.Writers> all, UUID theme, Predicate<ThemeTable.Writers> of) {
        return all.stream().filter(one -> one.themes().contains(theme)).filter(of).mapToInt(ThemeTable.Writers::people).sum();
    }

    @Test
    void parts_are_blacked_out_as_they_stand_and_nothing_else_can_be_changed() {
        assertThat(Redaction.of("Ms. Day helps. Call Ms. Day!", List.of("Ms. Day", ""))).isEqualTo("█████ helps. Call █████!");
        assertThat(Redaction.of("Ana-María helps Ana", List.of("Ana", "Ana-María"))).isEqualTo("█████ helps █████");
        assertThat(Redaction.of("I typed █████ myself", List.of())).isEqualTo("I typed ▪▪▪▪▪ myself");
        assertThatThrownBy(() -> Redaction.of("all fine", List.of("bad"))).isInstanceOf(PartNotThere.class);
    }
}
