package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.platform.Ids;
import org.throughline.platform.job.JobState;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.ScaleSums;
import org.throughline.survey.answer.control.Mixing;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.control.CountingAnew;
import org.throughline.survey.result.control.Recounting;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.Tallies;

/** Counts that follow what comes in are to the last digit those of one count of all answers. */
class TalliesIT extends SurveyInContainer {

    private static final int DAYS = 19;

    private static final String ALL = """
            with one as (select id, concat_ws(' ', school_id, grade_band, home_language, grp, language) as place from survey.tally_group where campaign_id = ?),
            line as (
                select place, concat_ws(' ', 'responses', g.responses) as said from one join survey.tally_group g using (id)
                union all select place, concat_ws(' ', 'answer', item_id, value, n) from one join survey.tally_answer t on t.group_id = one.id
                union all select place, concat_ws(' ', 'subject', subject_id, answered, people, totals, total_squares, value_squares) from one join survey.tally_subject t on t.group_id = one.id
                union all select place, concat_ws(' ', 'gap', item_id, total) from one join survey.tally_gap t on t.group_id = one.id)
            select string_agg(place || ': ' || said, chr(10) order by place, said) from line""";

    @Inject
    ResponseIntake intake;

    @Inject
    Mixing mixing;

    @Inject
    Tallies tallies;

    @Inject
    Recounting recounting;

    @Inject
    CountingAnew counting;

    @Inject
    ResultQueries results;

    private final Random random = new Random(20110501);
    private final List<Item> items = new ArrayList<>();

    private CampaignId campaign(Confidentiality promised) throws Exception {
        return campaign(promised, OPENS);
    }

    private CampaignId campaign(Confidentiality promised, LocalDate opens) throws Exception {
        places();
        return as(coordinator, opens.minusDays(5), () -> {
            InstrumentId instrument = adding.add(questionnaire());
            CampaignId id = planning.draft(new CampaignPlanning.NewCampaign("c-" + UUID.randomUUID(), instrument, Audience.STUDENT, promised,
                    Wording.of("en", "Voice"), opens.atStartOfDay(ZONE).toInstant(), opens.plusDays(DAYS).atStartOfDay(ZONE).toInstant(), Set.of("en"), Set.of(oak, elm), null));
            planning.schedule(id, campaigns.details(id).version());
            return id;
        });
    }

    private Questionnaire questionnaire() {
        Construct construct = new Construct("voice", Wording.of("en", "Voice"), Wording.NONE);
        List<Option> scale = List.of(option(1, false), option(2, false), option(3, true), option(4, true), new Option(0, null, true, Wording.of("en", "I don’t know")));
        for (String code : List.of("A", "B", "C", "D")) {
            items.add(new Item(Ids.timeOrdered(), code, ItemType.SCALE, null, Wording.of("en", "Is it good, " + code + "?"), Wording.NONE, scale,
                    Asking.PLAIN.counting(new Scoring(construct, code.equals("C")))));
        }
        items.add(new Item(Ids.timeOrdered(), "M", ItemType.MULTIPLE, null, Wording.of("en", "What is good?"), Wording.NONE, List.of(option(1, null), option(2, null), option(3, null))));
        items.add(new Item(Ids.timeOrdered(), "T", ItemType.TEN, null, Wording.of("en", "How good is it?"), Wording.NONE, List.of()));
        return asking(Wording.of("en", "Voice"), items);
    }

    private static Option option(int value, Boolean favorable) {
        return new Option(value, favorable, false, Wording.of("en", "Option " + value));
    }

    /** People of whom most answer most. */
    private List<Form> forms(int count, String language) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<UUID, Given> answers = new HashMap<>();
            for (Item item : items) {
                if (random.nextInt(8) > 0) {
                    answers.put(item.id(), Given.chosen(switch (item.type()) {
                        case MULTIPLE -> List.of(1, 2, 3).subList(random.nextInt(3), 3);
                        case TEN -> List.of(random.nextInt(11));
                        default -> List.of(random.nextInt(5));
                    }));
                }
            }
            answers.put(items.get(0).id(), Given.chosen(List.of(1 + i % 4)));
            forms.add(new Form("en", language, "", answers));
        }
        return forms;
    }

    private void take(CampaignId id, OrganizationId school, List<Form> forms) throws Exception {
        does(coordinator, WHILE_OPEN, () -> intake.take(id, school, forms, List.of()));
    }

    private void thatFollowingGivesWhatCountingAllGives(CampaignId id) throws Exception {
        inTransaction(() -> tallies.follow(id));
        String followed = one(ALL, id.value());
        assertThat(one("select sum(responses) from survey.tally_group where campaign_id = ?", id.value())).isEqualTo(one("select count(*) from survey.response where campaign_id = ?", id.value()));
        inTransaction(() -> assertThat(recounting.count(id, read -> { }).differing()).isZero());
        assertThat(one(ALL, id.value())).isEqualTo(followed);
        execute("delete from survey.tally_group where campaign_id = ?", id.value());
        inTransaction(() -> recounting.count(id, read -> { }));
        assertThat(one(ALL, id.value())).isEqualTo(followed);
    }

    @Test
    void counts_that_follow_are_those_of_one_count_of_all() throws Exception {
        CampaignId id = campaign(Confidentiality.CONFIDENTIAL);
        List<Form> all = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            List<Form> forms = forms(30, round % 2 == 0 ? "en" : "es");
            take(id, round < 3 ? oak : elm, forms);
            all.addAll(forms);
            inTransaction(() -> tallies.follow(id));
        }
        thatFollowingGivesWhatCountingAllGives(id);

        assertThat(one("select sum(n) from survey.tally_answer t join survey.tally_group g on g.id = t.group_id where g.campaign_id = ? and item_id = ? and value = 2",
                id.value(), items.get(0).id())).isEqualTo("32");
        Map<Integer, long[]> expected = new HashMap<>();
        long gap = 0;
        for (Form form : all) {
            List<Integer> values = new ArrayList<>();
            for (Item item : items.subList(0, 4)) {
                Given given = form.answers().get(item.id());
                if (given != null && given.values().get(0) > 0) {
                    values.add(item.code().equals("C") ? 5 - given.values().get(0) : given.values().get(0));
                }
            }
            long total = values.stream().mapToInt(Integer::intValue).sum();
            long[] sums = expected.computeIfAbsent(values.size(), key -> new long[4]);
            sums[0]++;
            sums[1] += total;
            sums[2] += total * total;
            sums[3] += values.stream().mapToLong(value -> (long) value * value).sum();
            gap += values.size() < 4 ? total : 0;
        }
        expected.forEach((answered, sums) -> assertThat(one("""
                        select concat_ws(' ', sum(people), sum(totals), sum(total_squares), sum(value_squares)) from survey.tally_subject t
                        join survey.tally_group g on g.id = t.group_id join survey.construct c on c.id = t.subject_id where g.campaign_id = ? and answered = ?""", id.value(), answered))
                .as(answered + " answered").isEqualTo(sums[0] + " " + sums[1] + " " + sums[2] + " " + sums[3]));
        assertThat(one("select sum(total) from survey.tally_gap t join survey.tally_group g on g.id = t.group_id where g.campaign_id = ?", id.value())).isEqualTo(String.valueOf(gap));
        assertThat(one("select sum(people) from survey.tally_subject t join survey.tally_group g on g.id = t.group_id where g.campaign_id = ? and subject_id = ?", id.value(), items.get(4).id()))
                .isEqualTo(String.valueOf(all.stream().filter(form -> form.answers().containsKey(items.get(4).id())).count()));
    }

    @Test
    void who_has_all_counted_anew_is_told_of_a_number_that_was_another_and_it_is_put_right() throws Exception {
        CampaignId id = campaign(Confidentiality.CONFIDENTIAL);
        take(id, oak, forms(30, "en"));
        inTransaction(() -> tallies.follow(id));
        String right = one(ALL, id.value());
        execute("update survey.tally_answer set n = n + 1 where group_id in (select id from survey.tally_group where campaign_id = ?) and item_id = ? and value = 2", id.value(), items.get(0).id());

        assertThat(ended(as(coordinator, WHILE_OPEN, () -> counting.start(id))).state()).isEqualTo(JobState.DONE);
        assertThat(one(ALL, id.value())).isEqualTo(right);
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.last(id)).orElseThrow()).satisfies(last -> {
            assertThat(last.differing()).isEqualTo(1);
            assertThat(last.responses()).isEqualTo(30);
            assertThat(String.valueOf(last.answers())).isEqualTo(one("select count(*) from survey.answer a join survey.response r on r.id = a.response_id where r.campaign_id = ?", id.value()));
        });
        assertThat(one("select count(*) from platform.audit where action = 'campaign-recounted' and subject = ?", id.toString())).isEqualTo("1");

        assertThat(ended(as(coordinator, WHILE_OPEN, () -> counting.start(id))).state()).isEqualTo(JobState.DONE);
        assertThat(as(coordinator, WHILE_OPEN, () -> counting.last(id)).orElseThrow().differing()).isZero();
    }

    /** How long it takes is said in the log of the run; what it may take on a quiet machine is 10 seconds. */
    @Test
    void answers_that_come_out_of_the_box_are_in_the_figures_by_themselves() throws Exception {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        CampaignId id = campaign(Confidentiality.ANONYMOUS, today.minusDays(1));
        for (int people = 20; people <= 60; people += 20) {
            does(coordinator, today, () -> intake.take(id, oak, forms(20, "en"), List.of()));
            mixing.full(id);
            long moved = System.nanoTime();
            String all = String.valueOf(people);
            until(all + " people are in the figures", () -> all.equals(shown(id)));
            System.out.printf("%s people shown %d ms after they were moved%n", all, (System.nanoTime() - moved) / 1_000_000);
        }
    }

    /** The people of the first item at the school, as its page reads them. */
    private String shown(CampaignId id) throws Exception {
        return as(coordinator, () -> results.everybody(id, oak).stream().filter(row -> row.subject().equals(items.get(0).id())).map(row -> String.valueOf(row.n())).findFirst().orElse(""));
    }

    @Test
    void groups_of_anonymous_answers_that_are_written_anew_and_coarsened_are_counted_as_they_stand() throws Exception {
        CampaignId id = campaign(Confidentiality.ANONYMOUS);
        take(id, oak, forms(30, "en"));
        take(id, oak, forms(4, "ar"));
        mixing.full(id);
        inTransaction(() -> tallies.follow(id));
        take(id, oak, forms(14, "en"));
        take(id, elm, forms(3, "ar"));
        mixing.full(id);
        thatFollowingGivesWhatCountingAllGives(id);
        assertThat(one("select sum(responses) from survey.tally_group where campaign_id = ?", id.value())).isEqualTo("44");

        does(coordinator, WHILE_OPEN.plusDays(1), () -> planning.close(id, campaigns.details(id).version()));
        mixing.restByItself(id);
        assertThat(one("select count(*) from survey.tally_stale where campaign_id = ?", id.value())).as("answers gave something up").isNotEqualTo("0");
        thatFollowingGivesWhatCountingAllGives(id);
        assertThat(one("select sum(responses) from survey.tally_group where campaign_id = ?", id.value())).isEqualTo("51");
        assertThat(one("select count(*) from survey.tally_stale where campaign_id = ?", id.value())).isEqualTo("0");
    }

    @Test
    void scales_have_a_score_and_an_alpha_and_small_groups_are_nowhere_in_them() throws Exception {
        CampaignId id = campaign(Confidentiality.CONFIDENTIAL);
        List<Form> english = forms(60, "en");
        List<Form> others = new ArrayList<>(forms(9, "es"));
        others.addAll(forms(9, "ar"));
        others.addAll(forms(9, "vi"));
        take(id, oak, english);
        take(id, oak, others);
        List<Form> there = forms(40, "en");
        take(id, elm, there);
        does(coordinator, CLOSES.plusDays(2), () -> planning.publish(id, campaigns.details(id).version()));

        List<List<Integer>> atOak = new ArrayList<>(scored(english));
        atOak.addAll(scored(others));
        assertThat(one("select score || ' ' || n from survey.result_scale where campaign_id = ? and school_id = ? and axis = ''", id.value(), oak.value()))
                .isEqualTo(onHundred(atOak) + " " + atOak.size());
        List<List<Integer>> everybody = new ArrayList<>(atOak);
        everybody.addAll(scored(there));
        assertThat(one("select score from survey.result_scale where campaign_id = ? and school_id is null and axis = ''", id.value())).isEqualTo(String.valueOf(onHundred(everybody)));
        ScaleSums sums = ScaleSums.none(4);
        for (List<Integer> values : everybody) {
            sums = values.size() == 4 ? sums.with(values) : sums;
        }
        Alpha alpha = sums.alpha();
        assertThat(alpha.gate()).as("answers by chance measure nothing").isEqualTo(Alpha.Gate.DO_NOT_REPORT);
        assertThat(Double.parseDouble(one("select alpha from survey.result_alpha where campaign_id = ? and language = ''", id.value())))
                .isCloseTo(alpha.value().getAsDouble(), within(0.0005));
        assertThat(one("select people || ' ' || gate from survey.result_alpha where campaign_id = ? and language = ''", id.value())).isEqualTo(alpha.people() + " DO_NOT_REPORT");

        assertThat(one("select count(*) from survey.result_scale where campaign_id = ? and grp in ('ar', 'es', 'vi') and hidden", id.value())).as("at the school and in all").isEqualTo("6");
        assertThat(one("select count(*) from survey.result_scale where campaign_id = ? and hidden and num_nonnulls(n, score, low, high) > 0", id.value())).isEqualTo("0");
        assertThat(one("select count(*) from survey.result_weights where campaign_id = ?", id.value())).as("nobody is enrolled").isEqualTo("0");
    }

    /** Values from the construct's low end, of whoever answered at least half. */
    private List<List<Integer>> scored(List<Form> forms) {
        List<List<Integer>> scored = new ArrayList<>();
        for (Form form : forms) {
            List<Integer> values = new ArrayList<>();
            for (Item item : items.subList(0, 4)) {
                Given given = form.answers().get(item.id());
                if (given != null && given.values().get(0) > 0) {
                    values.add(item.code().equals("C") ? 5 - given.values().get(0) : given.values().get(0));
                }
            }
            if (values.size() >= 2) {
                scored.add(values);
            }
        }
        return scored;
    }

    private static long onHundred(List<List<Integer>> people) {
        double mean = people.stream().mapToDouble(values -> values.stream().mapToInt(Integer::intValue).average().orElseThrow()).average().orElseThrow();
        return Math.round(100 * (mean - 1) / 3);
    }
}
