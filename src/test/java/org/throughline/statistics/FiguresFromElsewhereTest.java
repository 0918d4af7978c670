package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Figures that nobody here computed: of R's packages psych 2.2.9 and survey 4.1.1. */
class FiguresFromElsewhereTest {

    private static final double SIX_DIGITS = 5e-7;
    private static final int TOP = 6;

    private static List<Map<String, String>> rows(String name) throws IOException {
        Path file = Path.of(System.getProperty("shared.data", "../shared/data"), "survey", "statistics", name);
        Assumptions.assumeTrue(Files.exists(file), () -> "the shared data is not there: " + file.toAbsolutePath());
        List<List<String>> lines = Files.readAllLines(file).stream().map(FiguresFromElsewhereTest::parts).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Commas within quotes part nothing. */
    private static List<String> parts(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).map(part -> part.replace("\"", "")).toList();
    }

    /** A person's values on a scale, from the construct's low end; what is missing is left out. */
    private static List<Integer> values(Map<String, String> person, List<String> items) {
        return items.stream().filter(item -> !person.get(item.replace("-", "")).matches("|NA"))
                .map(item -> item.startsWith("-") ? TOP + 1 - Integer.parseInt(person.get(item.substring(1))) : Integer.valueOf(person.get(item))).toList();
    }

    @Test
    void alpha_is_that_of_psych_for_each_of_its_five_scales() throws IOException {
        List<Map<String, String>> people = rows("bfi_25_items_2800.csv");
        for (Map<String, String> scale : rows("bfi_reference_alpha.csv")) {
            List<String> items = List.of(scale.get("items").split(" "));
            ScaleSums all = ScaleSums.none(items.size());
            // in seven groups that are put together, as schools are
            List<ScaleSums> groups = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                List<Integer> values = values(people.get(i), items);
                if (values.size() == items.size()) {
                    all = all.with(values);
                    while (groups.size() < 7) {
                        groups.add(ScaleSums.none(items.size()));
                    }
                    groups.set(i % 7, groups.get(i % 7).with(values));
                }
            }

            assertThat(all.people()).as(scale.get("scale")).isEqualTo(Long.parseLong(scale.get("n_complete")));
            assertThat(all.alpha().value().orElseThrow()).as(scale.get("scale")).isCloseTo(Double.parseDouble(scale.get("alpha_raw_listwise")), within(SIX_DIGITS));
            assertThat(groups.stream().reduce(ScaleSums.none(items.size()), ScaleSums::plus)).isEqualTo(all);
        }
    }

    @Test
    void the_score_of_a_scale_is_the_mean_of_who_answered_all_of_it() throws IOException {
        List<Map<String, String>> people = rows("bfi_25_items_2800.csv");
        for (Map<String, String> scale : rows("bfi_reference_alpha.csv")) {
            List<String> items = List.of(scale.get("items").split(" "));
            Map<Integer, ScaleScores.Sums> sums = new HashMap<>();
            people.stream().map(person -> values(person, items)).filter(values -> values.size() == items.size()).forEach(values -> {
                long total = values.stream().mapToInt(Integer::intValue).sum();
                sums.merge(values.size(), new ScaleScores.Sums(1, total, total * total), ScaleScores.Sums::plus);
            });

            double score = new ScaleScores(items.size(), sums).sample(Long.MAX_VALUE).mean().value();

            assertThat(score).as(scale.get("scale")).isCloseTo(Double.parseDouble(scale.get("mean_item")), within(SIX_DIGITS));
        }
    }

    @Test
    void stratified_estimates_with_finite_populations_are_those_of_the_survey_package() throws IOException {
        List<Map<String, String>> schools = rows("api_strat_200.csv");
        for (Map<String, String> expected : rows("api_stratified_estimates.csv")) {
            Map<String, Sample> strata = new LinkedHashMap<>();
            for (Map<String, String> school : schools) {
                double value = switch (expected.get("stat")) {
                    case "strat_mean_api00" -> Double.parseDouble(school.get("api00"));
                    case "strat_total_enroll" -> Double.parseDouble(school.get("enroll"));
                    default -> expected.get("level").equals("sch.wide" + school.get("sch.wide")) ? 1 : 0;
                };
                long population = Long.parseLong(school.get("fpc"));
                strata.merge(school.get("stype"), new Sample(1, value, value * value, population),
                        (one, other) -> new Sample(one.people() + other.people(), one.sum() + other.sum(), one.squares() + other.squares(), population));
            }
            Estimate mean = Sample.stratified(strata.values());
            Estimate estimate = expected.get("stat").contains("total") ? mean.times(strata.values().stream().mapToLong(Sample::population).sum()) : mean;

            assertThat(estimate.people()).isEqualTo(200);
            assertClose(estimate.value(), expected.get("estimate"));
            assertClose(estimate.standardError(), expected.get("se"));
            assertClose(estimate.low(), expected.get("lo95"));
            assertClose(estimate.high(), expected.get("hi95"));
        }
    }

    /** To six digits after the first, and never worse than a millionth. */
    private static void assertClose(double value, String expected) {
        double there = Double.parseDouble(expected);
        assertThat(value).isCloseTo(there, within(Math.max(1, Math.abs(there)) * SIX_DIGITS));
    }
}
