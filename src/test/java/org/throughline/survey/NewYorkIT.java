package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/**
 * New York City's School Survey of 2011, District 75, 56 schools (NYC Open Data): people are made who answered as the city
 * counted, their forms are taken in, and the counts behind the results are the city's again. Of parents and teachers the city
 * tells counts, of students whole per cents, for which counts are found that have just these.
 *
 * <p>Usually of some questions; all 1.1 million answers with {@code NYC=whole ./mvnw verify -Dit.test=NewYorkIT}.
 */
class NewYorkIT extends InContainer {

    private static final LocalDate OPENS = LocalDate.of(2027, 3, 1);
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final boolean WHOLE = "whole".equals(System.getenv("NYC"));
    private static final int FEW = 3;

    @Inject
    InstrumentAdding adding;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Inject
    ResponseIntake intake;

    private final Random random = new Random(2011);
    private List<String> columns;
    private List<Map<String, String>> city;
    private PersonId coordinator;
    private Map<String, OrganizationId> schools;

    /** A question as the city's columns name it; of several to choose each option was counted by itself. */
    private record Question(String code, boolean several, List<String> columns) {}

    @Test
    void the_citys_table_comes_back() throws Exception {
        read();
        OrganizationId district = district("District 75");
        schools = new LinkedHashMap<>();
        city.forEach(row -> schools.put(row.get("dbn"), school(district, row.get("schoolname"))));
        coordinator = staff("Nia", Role.SURVEY_COORDINATOR, district);
        assertThat(schools).hasSize(56);

        comesBack("p", "N_");
        comesBack("t", "N_");
        comesBack("s", "");
    }

    private void read() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(NewYorkIT.class.getResourceAsStream("/survey/nyc-2011-district75.zip"))) {
            while (!zip.getNextEntry().getName().endsWith(".txt")) {
                zip.closeEntry();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            List<String> names = List.of(lines.readLine().replace("\uFEFF", "").split("\t", -1));
            city = lines.lines().map(line -> {
                String[] values = line.split("\t", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < values.length; i++) {
                    row.put(names.get(i), values[i]);
                }
                return row;
            }).toList();
            columns = names;
        }
    }

    private List<Question> questions(String who, String counted) {
        Map<String, Question> questions = new LinkedHashMap<>();
        Pattern pattern = Pattern.compile(who + "_" + counted + "(q\\d+[a-z]?)_\\d+|" + who + "_" + counted + "(q\\d+)[a-z]");
        for (String column : columns) {
            Matcher found = pattern.matcher(column);
            // a question of one letter and no options is the city's score
            if (found.matches() && (found.group(1) != null || !counted.isEmpty())) {
                String code = found.group(1) != null ? found.group(1) : found.group(2);
                questions.computeIfAbsent(code, key -> new Question(key, found.group(1) == null, new ArrayList<>())).columns().add(column);
            }
        }
        return questions.values().stream().limit(WHOLE ? Long.MAX_VALUE : FEW).toList();
    }

    private void comesBack(String who, String counted) throws Exception {
        List<Question> questions = questions(who, counted);
        Map<String, Item> items = new LinkedHashMap<>();
        questions.forEach(question -> items.put(question.code(), item(question)));
        CampaignId id = campaign(List.copyOf(items.values()));
        Map<String, Integer> expected = new TreeMap<>();
        for (Map<String, String> row : city) {
            List<Map<UUID, Given>> people = new ArrayList<>();
            for (Question question : questions) {
                List<Integer> counts = counts(row, question, who, counted.isEmpty());
                for (int option = 0; option < counts.size(); option++) {
                    if (counts.get(option) > 0) {
                        expected.put(row.get("dbn") + " " + question.code() + " " + (option + 1), counts.get(option));
                    }
                }
                answer(people, items.get(question.code()), counts, Math.max(responded(row, who), people.size()));
            }
            OrganizationId school = schools.get(row.get("dbn"));
            does(coordinator, OPENS.plusDays(1), () -> intake.take(id, school, people.stream().map(answers -> new Form("en", "", "", answers)).toList(), List.of()));
        }
        does(coordinator, OPENS.plusDays(30), () -> planning.publish(id, campaigns.details(id).version()));

        assertThat(back(id)).as("counts of " + who).isEqualTo(expected.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).sorted().toList());
        thatWhatIsShownIsThePerCentOfTheCity(id, questions, items, who);
    }

    private static int responded(Map<String, String> row, String who) {
        return number(row, "N_" + who);
    }

    private static int number(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        return value.matches("\\d+") ? Integer.parseInt(value) : 0;
    }

    /** The city's counts; or where it only tells per cents, counts of as many people as possible that have these per cents. */
    private static List<Integer> counts(Map<String, String> row, Question question, String who, boolean perCents) {
        List<Integer> told = question.columns().stream().map(column -> number(row, column)).toList();
        if (!perCents) {
            return told;
        }
        for (int people = responded(row, who); people > 0; people--) {
            List<Integer> counts = new ArrayList<>();
            int most = 0;
            for (int perCent : told) {
                counts.add(Math.max(0, -Math.floorDiv(-(2 * perCent - 1) * people, 200)));
                most += Math.min(people, ((2 * perCent + 1) * people - 1) / 200);
            }
            int missing = people - counts.stream().mapToInt(Integer::intValue).sum();
            if (missing >= 0 && most >= people && told.stream().anyMatch(perCent -> perCent > 0)) {
                for (int i = 0; i < counts.size(); i++) {
                    int more = Math.min(missing, Math.min(people, ((2 * told.get(i) + 1) * people - 1) / 200) - counts.get(i));
                    counts.set(i, counts.get(i) + more);
                    missing -= more;
                }
                return counts;
            }
        }
        return Collections.nCopies(told.size(), 0);
    }

    /** Who of the people gave which answer is chance. */
    private void answer(List<Map<UUID, Given>> people, Item item, List<Integer> counts, int responded) {
        int all = item.type() == ItemType.MULTIPLE ? Collections.max(counts) : counts.stream().mapToInt(Integer::intValue).sum();
        while (people.size() < Math.max(all, responded)) {
            people.add(new HashMap<>());
        }
        List<Map<UUID, Given>> order = new ArrayList<>(people);
        if (item.type() == ItemType.MULTIPLE) {
            for (int option = 0; option < counts.size(); option++) {
                int value = option + 1;
                Collections.shuffle(order, random);
                order.subList(0, counts.get(option)).forEach(person -> person.merge(item.id(), Given.chosen(List.of(value)),
                        (one, other) -> Given.chosen(Stream.concat(one.values().stream(), other.values().stream()).toList())));
            }
            return;
        }
        Collections.shuffle(order, random);
        int next = 0;
        for (int option = 0; option < counts.size(); option++) {
            for (int i = 0; i < counts.get(option); i++) {
                order.get(next++).put(item.id(), Given.chosen(List.of(option + 1)));
            }
        }
    }

    private static Item item(Question question) {
        List<Option> options = new ArrayList<>();
        for (int value = 1; value <= question.columns().size(); value++) {
            options.add(new Option(value, null, false, Wording.of("en", "Option " + value)));
        }
        ItemType type = question.several() ? ItemType.MULTIPLE : ItemType.SINGLE;
        return new Item(Ids.timeOrdered(), question.code(), type, null, Wording.of("en", "Question " + question.code()), Wording.NONE, options);
    }

    private CampaignId campaign(List<Item> items) throws Exception {
        return as(coordinator, OPENS.minusDays(5), () -> {
            InstrumentId instrument = adding.add(Questionnaire.first("q-" + UUID.randomUUID(), Origin.OWN, Wording.of("en", "School survey"), Wording.NONE,
                    List.of(new Section(Wording.of("en", "All"), items))));
            CampaignId id = planning.draft(new CampaignPlanning.NewCampaign("c-" + UUID.randomUUID(), instrument, Audience.STUDENT, Confidentiality.CONFIDENTIAL,
                    Wording.of("en", "School survey"), OPENS.atStartOfDay(ZONE).toInstant(), OPENS.plusDays(20).atStartOfDay(ZONE).toInstant(), Set.of("en"),
                    new LinkedHashSet<>(schools.values()), null));
            planning.schedule(id, campaigns.details(id).version());
            return id;
        });
    }

    /** What the application counted, before anything is hidden: school, question, option, people. */
    private List<String> back(CampaignId id) {
        Map<String, String> codes = schools.entrySet().stream().collect(Collectors.toMap(one -> one.getValue().toString(), Map.Entry::getKey));
        String lines = one("""
                select string_agg(concat_ws(' ', school_id, code, value, n), chr(10)) from (
                    select g.school_id, i.code, t.value, sum(t.n) as n from survey.tally_group g join survey.tally_answer t on t.group_id = g.id
                    join survey.item i on i.id = t.item_id where g.campaign_id = ? group by 1, 2, 3) t""", id.value());
        return lines.lines().map(line -> codes.get(line.substring(0, line.indexOf(' '))) + line.substring(line.indexOf(' '))).sorted().toList();
    }

    /** Students' per cents are of those who answered the question, as ours are; the city's others are partly of those who answered anything. */
    private void thatWhatIsShownIsThePerCentOfTheCity(CampaignId id, List<Question> questions, Map<String, Item> items, String who) {
        if (who.equals("s")) {
            int shown = 0;
            for (Map<String, String> row : city) {
                for (Question question : questions) {
                    String shares = one("select shares from survey.result_cell where campaign_id = ? and subject_id = ? and school_id = ? and axis = '' and not hidden",
                            id.value(), items.get(question.code()).id(), schools.get(row.get("dbn")).value());
                    if (shares != null) {
                        shown++;
                        assertThat(shares).as(row.get("dbn") + " " + question.code())
                                .isEqualTo(question.columns().stream().map(column -> String.valueOf(number(row, column))).collect(Collectors.joining(",")));
                    }
                }
            }
            assertThat(shown).as("schools and questions that can be read").isGreaterThan(50);
        }
    }
}
