package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.control.InstrumentExport;
import org.throughline.survey.transfer.control.InstrumentImport;
import org.throughline.survey.transfer.control.Translating;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.Format;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.NothingPending;
import org.throughline.survey.transfer.entity.Taken;
import org.throughline.survey.transfer.entity.Unit;
import org.throughline.survey.transfer.entity.Unit.State;

class TransferIT extends InContainer {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final String HEAD = "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tother\tmandatory\n";
    private static final String GROUP = "SL\t\tsurveyls_title\t\tVoice\t\ten\t\t\nG\t1\tOne\t1\t\t\ten\t\t\n";

    @Inject
    InstrumentImport importing;

    @Inject
    InstrumentExport export;

    @Inject
    Translating translating;

    @Inject
    InstrumentQueries instruments;

    private final String code = "t-" + UUID.randomUUID();

    private PersonId coordinator() throws Exception {
        return staff("Cora", Role.SURVEY_COORDINATOR, district("Test District"));
    }

    private static byte[] table(String question) {
        return (HEAD + GROUP + "Q\tN\tage\t1\tHow old are you?\t\ten\t\tY\nQ\tL\thow\tage.NAOK > 12\t" + question + "\t\ten\tY\t\nA\t\t1\t\tBus\t\ten\t\t\nA\t\t2\t\tBike\t\ten\t\t\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private InstrumentId added(PersonId by, String question) throws Exception {
        return as(by, DAY, () -> importing.add(code, table(question), true));
    }

    private Bench bench(PersonId by, InstrumentId id) throws Exception {
        return as(by, DAY, () -> translating.bench(id, "vi"));
    }

    private static Unit unit(Bench bench, String place) {
        return bench.units().stream().filter(unit -> unit.place().equals(place)).findFirst().orElseThrow();
    }

    @Test
    void an_instrument_is_kept_with_its_conditions_and_leaves_as_it_came() throws Exception {
        PersonId coordinator = coordinator();
        InstrumentId id = added(coordinator, "How do you come?");

        Questionnaire kept = as(coordinator, DAY, () -> instruments.details(id));
        assertThat(kept.items()).extracting(Item::code).containsExactly("age", "how", "how_other");
        assertThat(kept.items()).extracting(Item::type).containsExactly(ItemType.NUMBER, ItemType.SINGLE, ItemType.LINE);
        assertThat(kept.items()).extracting(item -> item.asking().when().toString()).containsExactly("", "age > 12", "how = 3 and age > 12");
        byte[] own = as(coordinator, DAY, () -> export.write(id, Format.OWN)).content();
        InstrumentId again = as(coordinator, DAY, () -> importing.add(code + "-again", own, true));
        byte[] ownAgain = as(coordinator, DAY, () -> export.write(again, Format.OWN)).content();
        assertThat(new String(ownAgain, StandardCharsets.UTF_8).replace(code + "-again", code)).isEqualTo(new String(own, StandardCharsets.UTF_8));
    }

    @Test
    void a_commitment_of_another_district_does_not_come_along_and_is_told() throws Exception {
        PersonId coordinator = coordinator();
        UUID elsewhere = UUID.randomUUID();
        byte[] file = ("{\"format\":\"throughline-instrument\",\"version\":1,\"code\":\"x\",\"sections\":[{\"items\":[{\"code\":\"A\",\"type\":\"TEXT\",\"commitment\":\""
                + elsewhere + "\",\"text\":{\"en\":\"Why?\"}}]}]}").getBytes(StandardCharsets.UTF_8);

        assertThat(as(coordinator, DAY, () -> importing.read(code, file, true)).notCarried())
                .containsExactly(new NotCarried("A", elsewhere.toString(), NotCarried.Reason.COMMITMENT));
        InstrumentId id = as(coordinator, DAY, () -> importing.add(code, file, true));
        assertThat(as(coordinator, DAY, () -> instruments.details(id)).items().get(0).commitment()).isNull();
    }

    @Test
    void translations_are_saved_beside_the_edition_and_make_the_next_one() throws Exception {
        PersonId coordinator = coordinator();
        InstrumentId first = added(coordinator, "How do you come?");

        assertThat(as(coordinator, DAY, () -> translating.save(first, "vi", Map.of("item.how", "Bạn đến bằng gì?", "answer.how.1", "Xe buýt", "item.nothing", "x")))).isEqualTo(2);
        assertThat(as(coordinator, DAY, () -> instruments.details(first)).items().get(1).text().languages()).containsExactly("en");
        assertThat(bench(coordinator, first).pending()).isEqualTo(2);
        assertThat(unit(bench(coordinator, first), "item.how").state()).isEqualTo(State.TRANSLATED);

        InstrumentId second = as(coordinator, DAY, () -> translating.publish(first));
        Questionnaire next = as(coordinator, DAY, () -> instruments.details(second));
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.items().get(1).text().in("vi")).isEqualTo("Bạn đến bằng gì?");
        assertThat(next.items().get(1).option(1).orElseThrow().label().in("vi")).isEqualTo("Xe buýt");
        assertThat(as(coordinator, DAY, () -> instruments.details(first)).items().get(1).text().languages()).containsExactly("en");
        assertThat(bench(coordinator, first).pending()).isZero();
        assertThatThrownBy(() -> as(coordinator, DAY, () -> translating.publish(first))).isInstanceOf(NothingPending.class);
        assertThat(as(coordinator, DAY, () -> translating.completeness(first))).containsEntry("vi", 2);
    }

    @Test
    void a_translation_of_words_that_changed_is_told_until_somebody_says_that_it_fits() throws Exception {
        PersonId coordinator = coordinator();
        InstrumentId first = added(coordinator, "How do you come?");
        as(coordinator, DAY, () -> translating.save(first, "vi", Map.of("item.how", "Bạn đến bằng gì?")));

        added(coordinator, "How do you come to school?");

        assertThat(unit(bench(coordinator, first), "item.how").state()).isEqualTo(State.CHANGED);
        assertThat(unit(bench(coordinator, first), "item.how").source()).isEqualTo("How do you come to school?");
        as(coordinator, DAY, () -> translating.save(first, "vi", Map.of("item.how", "Bạn đến bằng gì?")));
        assertThat(unit(bench(coordinator, first), "item.how").state()).isEqualTo(State.TRANSLATED);
    }

    @Test
    void a_file_is_taken_whole_and_another_instruments_or_languages_is_refused() throws Exception {
        PersonId coordinator = coordinator();
        InstrumentId id = added(coordinator, "How do you come?");
        as(coordinator, DAY, () -> translating.save(id, "vi", Map.of("item.how", "Bạn đến bằng gì?")));
        byte[] xliff = as(coordinator, DAY, () -> translating.xliff(id, "vi"));
        String worked = new String(xliff, StandardCharsets.UTF_8)
                .replace("<source>Bus</source>", "<source>Bus</source><target>Xe buýt</target>")
                .replace("<source>Bike</source>", "<source>Bicycle</source><target>Xe đạp</target>");

        Taken taken = as(coordinator, DAY, () -> translating.take(id, "vi", worked.getBytes(StandardCharsets.UTF_8)));

        assertThat(taken.saved()).isEqualTo(2);
        assertThat(taken.changed()).containsExactly("answer.how.2");
        assertThat(taken.unknown()).isEmpty();
        assertThat(unit(bench(coordinator, id), "answer.how.1").target()).isEqualTo("Xe buýt");
        assertThat(unit(bench(coordinator, id), "answer.how.2").state()).isEqualTo(State.CHANGED);
        byte[] table = as(coordinator, DAY, () -> translating.table(id, "vi"));
        assertThat(as(coordinator, DAY, () -> translating.take(id, "vi", table)).saved()).as("a table as it was saved changes nothing but what still waits").isLessThanOrEqualTo(1);
        refused(FileUnreadable.Reason.OTHER_LANGUAGE, () -> translating.take(id, "es", xliff), coordinator);
        refused(FileUnreadable.Reason.OTHER_INSTRUMENT, () -> translating.take(id, "vi", worked.replace(code, "other").getBytes(StandardCharsets.UTF_8)), coordinator);
    }

    private void refused(FileUnreadable.Reason reason, Callable<?> taking, PersonId by) {
        assertThatThrownBy(() -> as(by, DAY, taking::call)).isInstanceOfSatisfying(FileUnreadable.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void principals_take_files_away_and_bring_none() throws Exception {
        PersonId coordinator = coordinator();
        InstrumentId id = added(coordinator, "How do you come?");
        OrganizationId oak = school(district("Another District"), "Oak");
        PersonId principal = staff("Pat", Role.PRINCIPAL, oak);

        assertThat(as(principal, DAY, () -> export.write(id, Format.XLSFORM)).content()).isNotEmpty();
        assertThatThrownBy(() -> as(principal, DAY, () -> importing.read(code, table("How?"), true))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(principal, DAY, () -> translating.bench(id, "vi"))).isInstanceOf(EJBAccessException.class);
    }
}
