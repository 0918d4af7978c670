package org.throughline.survey.bank.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.bank.entity.Template;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

class TemplatesTest {

    private static final Path FILES = Path.of("src/main/resources/org/throughline/survey/templates");
    private static final Path PICTURES = Path.of("src/main/resources/templates/survey-pictures.ftlh");

    private static Stream<DynamicTest> each(java.util.function.Consumer<Template> look) {
        return Templates.all().stream().map(template -> DynamicTest.dynamicTest(template.name(), () -> look.accept(template)));
    }

    private static List<Wording> wordings(Questionnaire of) {
        List<Wording> all = new ArrayList<>(List.of(of.title(), of.welcome()));
        of.sections().forEach(section -> all.add(section.title()));
        of.items().forEach(item -> {
            all.addAll(List.of(item.text(), item.help()));
            item.options().forEach(option -> all.add(option.label()));
            if (item.asking().grid() != null) {
                all.add(item.asking().grid().stem());
            }
        });
        of.constructs().forEach(construct -> all.addAll(List.of(construct.name(), construct.definition())));
        return all.stream().filter(wording -> !wording.isEmpty()).toList();
    }

    @Test
    void every_file_is_a_template_and_every_template_keeps_to_the_published_schema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/schema/instrument-1.schema.json")));
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", ""))).containsExactlyInAnyOrderElementsOf(
                    Templates.all().stream().map(Template::name).toList());
        }
        for (Template template : Templates.all()) {
            assertThat(schema.validate(new ObjectMapper().readTree(Templates.content(template.name())))).as(template.name()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_text_is_there_in_every_language_of_its_template() {
        return each(template -> {
            Set<String> languages = template.questionnaire().title().languages();
            assertThat(languages).contains("en", "es");
            assertThat(languages.contains("ar")).as("what families answer is there in Arabic").isEqualTo(template.audience() == Audience.FAMILY);
            assertThat(wordings(template.questionnaire())).allSatisfy(wording -> assertThat(wording.languages()).isEqualTo(languages));
        });
    }

    @TestFactory
    Stream<DynamicTest> its_length_is_bearable_and_no_item_touches_a_protected_area() {
        return each(template -> {
            assertThat(template.items()).isBetween(10L, 30L);
            assertThat(template.questionnaire().items()).allSatisfy(item -> assertThat(item.asking().areas()).isEmpty());
            assertThat(template.questionnaire().items()).as("nothing is forced").noneMatch(item -> item.asking().required());
            assertThat(template.questionnaire().items()).extracting(Item::text).as("nothing is asked twice").doesNotHaveDuplicates();
        });
    }

    @TestFactory
    Stream<DynamicTest> scales_are_balanced_and_say_which_answers_are_favorable() {
        return each(template -> template.questionnaire().items().stream().filter(item -> item.type().isOrdered()).forEach(item -> {
            List<Boolean> favorable = item.counted().stream().map(Option::favorable).toList();
            int half = favorable.size() / 2;
            assertThat(favorable.size()).as(item.code()).isIn(3, 5);
            assertThat(favorable.subList(favorable.size() - half, favorable.size())).as(item.code() + " at its favorable end").containsOnly(true);
            assertThat(favorable.subList(0, favorable.size() - half)).as(item.code() + " before that").containsOnly(false);
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_construct_is_measured_by_several_items_of_its_own() {
        return each(template -> {
            Map<Construct, Long> items = template.questionnaire().items().stream().filter(item -> item.asking().scoring().construct() != null)
                    .collect(Collectors.groupingBy(item -> item.asking().scoring().construct(), Collectors.counting()));
            assertThat(items).isNotEmpty().allSatisfy((construct, count) -> {
                assertThat(construct.definition().isEmpty()).as(construct.code()).isFalse();
                assertThat(count).as(construct.code()).isGreaterThanOrEqualTo(construct.code().equals("technology") ? 1 : 2);
            });
        });
    }

    @Test
    void one_construct_means_the_same_in_all_templates_that_name_it() {
        Map<String, Set<String>> meanings = Templates.all().stream().flatMap(template -> template.questionnaire().constructs().stream())
                .collect(Collectors.groupingBy(Construct::code, Collectors.mapping(construct -> construct.name().in("en") + construct.definition().in("es"), Collectors.toSet())));

        assertThat(meanings).allSatisfy((code, said) -> assertThat(said).as(code).hasSize(1));
    }

    @Test
    void what_young_children_read_is_short_and_beside_faces_or_pictures_that_are_there() throws IOException {
        Questionnaire young = Templates.named("student-elementary-personalized-learning").questionnaire();
        String drawings = Files.readString(PICTURES);

        assertThat(young.items()).allSatisfy(item -> assertThat(item.text().in("en").split(" ")).as(item.text().in("en")).hasSizeLessThanOrEqualTo(10));
        assertThat(young.items().stream().filter(item -> item.type() == ItemType.SMILEYS)).hasSizeGreaterThan(8);
        assertThat(young.items().stream().flatMap(item -> item.options().stream()).map(Option::picture).filter(java.util.Objects::nonNull))
                .isNotEmpty().allSatisfy(picture -> assertThat(drawings).contains("\"" + picture + "\":"));
    }

    @Test
    void statements_about_the_definition_are_as_often_mistaken_as_true_and_come_in_an_order_of_chance() {
        Questionnaire check = Templates.named("definition-check").questionnaire();
        List<Item> statements = check.items().stream().filter(Item::isScale).toList();

        assertThat(statements.stream().filter(item -> item.asking().scoring().reversed())).hasSize(statements.size() / 2);
        assertThat(check.sections().stream().filter(section -> section.items().containsAll(statements))).hasSize(1).allMatch(section -> section.shuffled());
        assertThat(check.items().get(0).type()).as("the open one comes before anything is suggested").isEqualTo(ItemType.TEXT);
    }

    @Test
    void each_tells_its_purpose_in_both_languages_of_the_interface() {
        for (Template template : Templates.all()) {
            for (Locale locale : List.of(Locale.ENGLISH, new Locale("es"))) {
                assertThat(TextBundle.in(locale).has("bank.template." + template.name())).as(template.name() + " " + locale).isTrue();
            }
        }
    }

    @Test
    void a_start_makes_an_instrument_of_its_own_each_time_and_no_other_file_is_read() {
        Questionnaire one = Templates.made("pd-feedback", "ours");
        Questionnaire other = Templates.made("pd-feedback", "ours");

        assertThat(one.code()).isEqualTo("ours");
        Set<Object> ids = new HashSet<>(one.items().stream().map(Item::id).toList());
        assertThat(other.items()).extracting(Item::id).doesNotContainAnyElementsOf(ids.stream().map(id -> (java.util.UUID) id).toList());
        assertThatThrownBy(() -> Templates.made("../templates/pd-feedback", "ours")).isInstanceOf(NotFound.class);
    }
}
