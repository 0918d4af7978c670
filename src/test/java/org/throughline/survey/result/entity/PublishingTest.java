package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.entity.PublishedSet.Down;

class PublishingTest {

    private static final UUID ITEM = new UUID(2, 1);
    private static final UUID OAK = new UUID(1, 1);
    private static final UUID ELM = new UUID(1, 2);
    private static final UUID ASH = new UUID(1, 3);
    private static final List<Option> OPTIONS = List.of(new Option(1, false, false, Wording.of("en", "No")), new Option(2, true, false, Wording.of("en", "Yes")));

    private final Map<Kind, Tally> now = new TreeMap<>();
    private final Map<Kind, Tally> before = new TreeMap<>();
    private Population population = Population.UNKNOWN;

    @Test
    void hidden_languages_of_a_school_are_told_together_with_their_names() {
        answered(now, OAK, "high", "en", 60);
        answered(now, OAK, "high", "ar", 6);
        answered(now, OAK, "high", "so", 7);
        answered(now, ELM, "high", "en", 50);
        answered(now, ELM, "high", "ar", 20);
        answered(now, ELM, "high", "so", 30);

        Map<Place, Cell> cells = frozen(PublishedSet.WHOLE);

        assertThat(cells.get(new Place(OAK, "language", "ar"))).isEqualTo(Cell.HIDDEN);
        assertThat(cells.get(new Place(OAK, "language +", "ar,so")).n()).isEqualTo(13);
        assertThat(cells.get(new Place(null, "level", "high")).n()).isEqualTo(173);
        assertThat(cells.get(new Place(null, "level language", "high|so")).n()).isEqualTo(37);
        assertThat(cells.get(Place.ALL).n()).isEqualTo(173);
    }

    @Test
    void hidden_schools_of_a_level_are_told_together() {
        answered(now, OAK, "high", "en", 60);
        answered(now, ELM, "high", "en", 7);
        answered(now, ASH, "high", "en", 9);

        Map<Place, Cell> cells = frozen(PublishedSet.WHOLE);

        assertThat(cells.get(new Place(ELM, "", ""))).isEqualTo(Cell.HIDDEN);
        assertThat(cells.get(new Place(null, "level schools +", "high|" + ELM + "," + ASH)).n()).isEqualTo(16);
    }

    @Test
    void of_very_many_schools_told_together_only_their_number_is_told() {
        answered(now, OAK, "high", "en", 60);
        for (int school = 10; school < 100; school++) {
            answered(now, new UUID(1, school), "high", "en", 3);
        }

        assertThat(frozen(PublishedSet.WHOLE).get(new Place(null, "level schools +", "high|*90")).n()).isEqualTo(270);
    }

    @Test
    void what_is_not_in_the_set_is_not_there() {
        answered(now, OAK, "high", "en", 60);
        answered(now, ELM, "middle", "es", 50);

        assertThat(frozen(new PublishedSet(false, true, Down.ALL, Down.NOT, Down.NOT)).keySet()).containsExactlyInAnyOrder(Place.ALL, new Place(null, "level", "high"),
                new Place(null, "level", "middle"), new Place(null, "language", "en"), new Place(null, "language", "es"));
        assertThat(frozen(new PublishedSet(false, false, Down.NOT, Down.NOT, Down.NOT)).keySet()).containsExactly(Place.ALL);
        assertThat(frozen(new PublishedSet(true, false, Down.NOT, Down.NOT, Down.NOT)).keySet())
                .containsExactlyInAnyOrder(Place.ALL, new Place(OAK, "", ""), new Place(ELM, "", ""));
    }

    @Test
    void an_open_campaign_shows_full_kinds_and_of_others_that_there_are_some() {
        answered(now, OAK, "high", "en", 60);
        answered(now, OAK, "high", "ar", 6);
        answered(before, OAK, "high", "en", 60);

        Map<Place, Cell> cells = new Publishing(Protection.DEFAULT, PublishedSet.WHOLE, Population.UNKNOWN).open(Map.of(ITEM, before), Map.of(ITEM, now)).cells(ITEM, OPTIONS);

        assertThat(cells.get(Place.ALL).n()).isEqualTo(60);
        assertThat(cells.get(new Place(OAK, "language", "ar"))).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void where_an_open_campaign_told_too_much_the_last_few_are_not_told() {
        answered(before, OAK, "high", "en", 60);
        answered(before, ELM, "high", "en", 45);
        answered(now, OAK, "high", "en", 60);
        answered(now, OAK, "high", "ar", 7);
        answered(now, ELM, "high", "en", 45);

        Map<Place, Cell> cells = frozen(PublishedSet.WHOLE);

        assertThat(cells.get(new Place(OAK, "", "")).n()).isEqualTo(60);
        assertThat(cells.get(Place.ALL).n()).isEqualTo(105);
    }

    @Test
    void people_without_a_school_are_reckoned_with_and_not_shown() {
        answered(now, OAK, "high", "en", 60);
        answered(now, ELM, "high", "en", 45);
        answered(now, null, "?", "en", 4);

        Map<Place, Cell> cells = frozen(PublishedSet.WHOLE);

        assertThat(cells.get(Place.ALL).n()).isEqualTo(109);
        assertThat(cells.get(new Place(ELM, "", ""))).isEqualTo(Cell.HIDDEN);
        assertThat(cells.get(new Place(OAK, "", "")).n()).isEqualTo(60);
        assertThat(cells.keySet()).noneMatch(place -> place.axis().isEmpty() && place.school() != null && !List.of(OAK, ELM).contains(place.school()));
    }

    @Test
    void intervals_are_narrower_where_more_of_those_asked_answered_and_are_a_point_where_all_did() {
        answered(now, OAK, "high", "en", 60);
        answered(now, ELM, "high", "en", 60);
        answered(now, ASH, "middle", "en", 60);

        Map<Place, Cell> unknown = frozen(PublishedSet.WHOLE);
        population = new Population(Map.of(OAK, 60L, ELM, 90L, ASH, 0L), Map.of(OAK, "high", ELM, "high", ASH, "middle"));
        Map<Place, Cell> asked = frozen(PublishedSet.WHOLE);

        assertThat(width(unknown.get(new Place(OAK, "", "")))).isEqualTo(24);
        assertThat(width(asked.get(new Place(OAK, "", "")))).isZero();
        assertThat(width(asked.get(new Place(ELM, "", "")))).isEqualTo(14);
        assertThat(width(asked.get(new Place(null, "level", "high")))).isBetween(1, 13);
        assertThat(width(asked.get(new Place(ASH, "", "")))).as("nobody in particular was asked").isEqualTo(24);
        assertThat(width(asked.get(new Place(OAK, "language", "en")))).as("nobody knows how many of a language were asked").isEqualTo(24);
    }

    private static int width(Cell cell) {
        return cell.high() - cell.low();
    }

    private Map<Place, Cell> frozen(PublishedSet set) {
        return new Publishing(Protection.DEFAULT, set.among(now.keySet()), population).frozen(List.of(ITEM), before.isEmpty() ? Map.of() : Map.of(ITEM, before), Map.of(ITEM, now)).cells(ITEM, OPTIONS);
    }

    private static void answered(Map<Kind, Tally> tallies, UUID school, String level, String language, int people) {
        tallies.put(new Kind(school, level, Kind.UNKNOWN, language, Kind.NOT_IN_GROUP), new Tally(people, Map.of(1, people - people / 2, 2, people / 2), people / 2, people));
    }
}
