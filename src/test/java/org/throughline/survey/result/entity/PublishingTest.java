package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.entity.PublishedSet.Down;

class PublishingTest {

    private static final UUID ITEM = new UUID(2, 1);
    private static final UUID OTHER = new UUID(2, 2);
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
    void who_answered_one_item_alone_covers_nobody_in_the_others() {
        Map<Kind, Tally> other = new TreeMap<>();
        for (Map<Kind, Tally> item : List.of(now, other)) {
            answered(item, OAK, "high", "en", 47);
            answered(item, OAK, "high", "es", 11);
            answered(item, OAK, "high", "ar", 6);
            answered(item, OAK, "high", "so", 3);
            answered(item, ELM, "high", "en", 60);
            answered(item, ELM, "high", "es", 30);
            answered(item, ELM, "high", "ar", 60);
            answered(item, ELM, "high", "so", 40);
        }
        answered(now, OAK, "high", "uk", 1);

        Map<Place, Cell> cells = besides(other);

        assertThat(cells.get(new Place(OAK, "", "")).n()).isEqualTo(67);
        assertThat(cells.get(new Place(OAK, "language", "en")).n()).isEqualTo(47);
        assertThat(cells.get(new Place(OAK, "language", "es"))).as("nine people alone would be told by subtraction").isEqualTo(Cell.HIDDEN);
    }

    @Test
    void who_answered_one_item_alone_makes_no_number_large_enough() {
        Map<Kind, Tally> other = new TreeMap<>();
        for (Map<Kind, Tally> item : List.of(now, other)) {
            answered(item, OAK, "high", "en", 9);
            answered(item, ELM, "high", "en", 60);
            answered(item, ASH, "middle", "en", 60);
        }
        answered(now, OAK, "high", "uk", 2);

        Map<Place, Cell> cells = besides(other);

        assertThat(cells.get(new Place(OAK, "", ""))).isEqualTo(Cell.HIDDEN);
        assertThat(cells.get(Place.ALL).n()).isEqualTo(129);
    }

    @Test
    void what_fewer_answered_hides_what_the_others_hide() {
        Map<Kind, Tally> fewer = new TreeMap<>();
        for (UUID school : List.of(OAK, ELM)) {
            answered(now, school, "high", "en", 60);
            answered(now, school, "high", "es", 12);
            answered(now, school, "high", "ar", school.equals(OAK) ? 6 : 30);
            answered(fewer, school, "high", "en", 11);
            answered(fewer, school, "high", "es", 11);
            answered(fewer, school, "high", "ar", school.equals(OAK) ? 4 : 11);
        }
        Publishing publishing = new Publishing(Protection.DEFAULT, PublishedSet.WHOLE.among(now.keySet()), population);
        Publishing.Frozen all = publishing.frozen(List.of(ITEM), Map.of(), Map.of(ITEM, now), Set.of());

        Map<Place, Cell> cells = publishing.frozen(List.of(OTHER), Map.of(), Map.of(OTHER, fewer), all.hidden()).cells(OTHER, OPTIONS);

        Map<Place, Cell> others = all.cells(ITEM, OPTIONS);
        assertThat(others.values()).anyMatch(Cell::hidden);
        others.forEach((place, cell) -> assertThat(!cell.hidden() || cells.get(place).hidden()).as("%s", place).isTrue());
    }

    @Test
    void shares_that_would_tell_who_is_hidden_are_kept_back_and_their_people_are_not() {
        now.put(kind(OAK, "en"), said(20, 20));
        now.put(kind(OAK, "ar"), said(6, 0));
        now.put(kind(OAK, "so"), said(8, 8));
        now.put(kind(ELM, "en"), said(30, 15));
        now.put(kind(ELM, "ar"), said(7, 7));
        now.put(kind(ELM, "so"), said(9, 0));

        Map<Place, Cell> cells = frozen(PublishedSet.WHOLE);

        assertThat(cells.get(new Place(OAK, "language", "ar"))).isEqualTo(Cell.HIDDEN);
        assertThat(cells.get(new Place(null, "language", "ar")).n()).isEqualTo(13);
        assertThat(cells.values()).anyMatch(cell -> cell.n() != null && !cell.said());
    }

    @Test
    void a_commitment_tells_no_more_of_an_item_than_is_told_there() {
        Place place = new Place(OAK, "language", "es");
        Place whole = new Place(OAK, "", "");
        Cell exact = new Cell(false, 20, List.of(), 50, 30, 70, PublishedShare.End.EXACT);
        Cell coded = new Cell(false, 20, List.of(), 80, null, null, PublishedShare.End.OR_MORE);
        Cell counted = new Cell(false, 20, List.of(), null, null, null, PublishedShare.End.EXACT);
        Cell both = new Cell(false, 20, List.of(), 73, 50, 88, PublishedShare.End.EXACT);

        assertThat(Publishing.commitment(Map.of(place, both), List.of(Map.of(place, exact), Map.of(place, coded)))).containsExactly(Map.entry(place, counted));
        assertThat(Publishing.commitment(Map.of(place, both), List.of(Map.of(place, exact), Map.of(place, counted)))).containsExactly(Map.entry(place, counted));
        assertThat(Publishing.commitment(Map.of(place, both), List.of(Map.of(place, exact), Map.of(place, exact)))).containsExactly(Map.entry(place, both));
        assertThat(Publishing.commitment(Map.of(whole, both), List.of(Map.of(whole, exact), Map.of(whole, coded)))).as("shares of whole places are never kept back")
                .containsExactly(Map.entry(whole, both));
    }

    @Test
    void of_lists_of_answers_groups_are_only_counted_where_some_of_them_are_hidden() {
        for (UUID school : List.of(OAK, ELM)) {
            now.put(kind(school, "en"), new Tally(60, Map.of(1, 30, 2, 30), 0, 0));
            now.put(kind(school, "es"), new Tally(school.equals(OAK) ? 6 : 50, Map.of(1, 3, 2, school.equals(OAK) ? 3 : 47), 0, 0));
            now.put(kind(school, "ar"), new Tally(50, Map.of(1, 20, 2, 30), 0, 0));
        }

        Map<Place, Cell> cells = frozen(PublishedSet.WHOLE);

        assertThat(cells.get(new Place(OAK, "", "")).shares()).hasSize(2);
        assertThat(cells.get(new Place(OAK, "language", "en"))).isEqualTo(new Cell(false, 60, List.of(), null, null, null, PublishedShare.End.EXACT));
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
        return new Publishing(Protection.DEFAULT, set.among(now.keySet()), population).frozen(List.of(ITEM), before.isEmpty() ? Map.of() : Map.of(ITEM, before), Map.of(ITEM, now), Set.of()).cells(ITEM, OPTIONS);
    }

    /** What is told of another item that nearly the same people answered. */
    private Map<Place, Cell> besides(Map<Kind, Tally> other) {
        return new Publishing(Protection.DEFAULT, PublishedSet.WHOLE.among(now.keySet()), population)
                .frozen(List.of(ITEM, OTHER), Map.of(), Map.of(ITEM, now, OTHER, other), Set.of()).cells(OTHER, OPTIONS);
    }

    private static Kind kind(UUID school, String language) {
        return new Kind(school, "high", Kind.UNKNOWN, language, Kind.NOT_IN_GROUP);
    }

    private static Tally said(int people, int favorable) {
        return new Tally(people, Map.of(1, people - favorable, 2, favorable), favorable, people);
    }

    private static void answered(Map<Kind, Tally> tallies, UUID school, String level, String language, int people) {
        tallies.put(new Kind(school, level, Kind.UNKNOWN, language, Kind.NOT_IN_GROUP), new Tally(people, Map.of(1, people - people / 2, 2, people / 2), people / 2, people));
    }
}
