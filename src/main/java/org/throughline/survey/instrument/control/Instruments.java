package org.throughline.survey.instrument.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;

/** Keeps questionnaires, row by row, so that results are counted in SQL. */
@ApplicationScoped
class Instruments {

    private static final String OF_ITEMS = "where item_id in (select id from survey.item where instrument_id = :id)";
    private static final String OF_SECTIONS = "where section_id in (select id from survey.section where instrument_id = :id)";

    @PersistenceContext
    EntityManager em;

    int nextEdition(String code) {
        // two who add at once: the unique constraint turns the second away
        return (int) SqlRead.of(em, Number.class, "select coalesce(max(edition), 0) + 1 from survey.instrument where code = :code")
                .with("code", code).one().n();
    }

    /** The newest edition of these, locked until the transaction ends: meanwhile no campaign is scheduled with it. */
    Optional<Newest> newest(String code) {
        return SqlRead.of(em, Newest.class, "select id, edition, fixed from survey.instrument where code = :code order by edition desc limit 1 for update").with("code", code).first();
    }

    /**
     * Adds an edition.
     *
     * @param cameFrom which item of an earlier edition an item continues
     */
    InstrumentId add(Questionnaire made, Map<UUID, UUID> cameFrom, PersonId by, LocalDate day) {
        em.createNativeQuery("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (:id, :code, :edition, :origin, :day, :by)")
                .setParameter("id", made.id()).setParameter("code", made.code()).setParameter("edition", made.edition())
                .setParameter("origin", made.origin().name()).setParameter("day", day).setParameter("by", by.value()).executeUpdate();
        write(made);
        SqlWrite.all(em, "update survey.item set from_item = ? where id = ?", cameFrom.entrySet(), (row, pair) -> {
            row.setObject(1, pair.getValue());
            row.setObject(2, pair.getKey());
        });
        return new InstrumentId(made.id());
    }

    /** Puts an edition that was never asked right in its place. Items that are there already stay the same items. */
    void replace(Questionnaire made) {
        for (String emptied : List.of("delete from survey.instrument_text where instrument_id = :id", "delete from survey.section_text " + OF_SECTIONS,
                "delete from survey.item_text " + OF_ITEMS, "delete from survey.item_area " + OF_ITEMS, "delete from survey.option_text " + OF_ITEMS,
                "delete from survey.item_option " + OF_ITEMS, "delete from survey.grid_text where grid_id in (select id from survey.grid where instrument_id = :id)",
                // what stays gets its code and place again below; until then nothing may clash
                "update survey.item set code = cast(id as text), position = -position, grid_id = null, construct_id = null, reversed = false where instrument_id = :id",
                "delete from survey.grid where instrument_id = :id",
                "delete from survey.construct_text where construct_id in (select id from survey.construct where instrument_id = :id)",
                "delete from survey.construct where instrument_id = :id",
                "update survey.section set position = -position where instrument_id = :id")) {
            em.createNativeQuery(emptied).setParameter("id", made.id()).executeUpdate();
        }
        em.createNativeQuery("delete from survey.item where instrument_id = :id and id not in (:kept)")
                .setParameter("id", made.id()).setParameter("kept", made.items().stream().map(Item::id).toList()).executeUpdate();
        write(made);
        em.createNativeQuery("delete from survey.section where instrument_id = :id and position < 0").setParameter("id", made.id()).executeUpdate();
    }

    private void write(Questionnaire made) {
        SqlWrite.all(em, "insert into survey.instrument_text (instrument_id, language, title, welcome) values (?, ?, ?, ?)",
                made.title().languages(), (row, language) -> {
                    row.setObject(1, made.id());
                    row.setString(2, language);
                    row.setString(3, made.title().in(language));
                    row.setString(4, made.welcome().byLanguage().getOrDefault(language, ""));
                });
        Lines lines = new Lines();
        int position = 0;
        for (Section section : made.sections()) {
            position = lines.take(section, position);
        }
        lines.write(made.id());
        knowWordings(made.id());
    }

    /** What is asked here in words that were never asked before becomes part of the bank. */
    private void knowWordings(UUID instrument) {
        em.createNativeQuery("""
                        insert into survey.wording (id, type, text)
                        select distinct on (wording_id) wording_id, type, text from survey.item_as_worded where instrument_id = :id order by wording_id
                        on conflict do nothing""").setParameter("id", instrument).executeUpdate();
        // a text between questions has none, though it may have been a question before
        em.createNativeQuery("""
                        update survey.item set wording_id = (select w.wording_id from survey.item_as_worded w where w.item_id = item.id)
                        where instrument_id = :id""").setParameter("id", instrument).executeUpdate();
    }

    private final class Lines {

        private final List<SectionLine> sections = new ArrayList<>();
        private final List<Text> sectionTexts = new ArrayList<>();
        private final Map<String, GridLine> grids = new LinkedHashMap<>();
        private final Map<String, ConstructLine> constructs = new LinkedHashMap<>();
        private final List<ItemLine> items = new ArrayList<>();
        private final List<AreaLine> areas = new ArrayList<>();
        private final List<Text> itemTexts = new ArrayList<>();
        private final List<OptionLine> options = new ArrayList<>();
        private final List<OptionText> optionTexts = new ArrayList<>();

        int take(Section section, int itemsBefore) {
            UUID id = Ids.timeOrdered();
            sections.add(new SectionLine(id, sections.size() + 1, section));
            section.title().byLanguage().forEach((language, title) -> sectionTexts.add(new Text(id, language, title, "")));
            int position = itemsBefore;
            for (Item item : section.items()) {
                Grid grid = item.asking().grid();
                UUID gridId = grid == null ? null : grids.computeIfAbsent(grid.code(), code -> new GridLine(Ids.timeOrdered(), grid)).id();
                Construct construct = item.asking().scoring().construct();
                UUID constructId = construct == null ? null
                        : constructs.computeIfAbsent(construct.code(), code -> new ConstructLine(Ids.timeOrdered(), construct)).id();
                items.add(new ItemLine(item, id, ++position, gridId, constructId));
                item.asking().areas().forEach(area -> areas.add(new AreaLine(item.id(), area)));
                item.text().byLanguage().forEach((language, text) ->
                        itemTexts.add(new Text(item.id(), language, text, item.help().byLanguage().getOrDefault(language, ""))));
                int shown = 0;
                for (Option option : item.options()) {
                    options.add(new OptionLine(item.id(), option, ++shown));
                    option.label().byLanguage().forEach((language, label) ->
                            optionTexts.add(new OptionText(item.id(), option.value(), language, label)));
                }
            }
            return position;
        }

        void write(UUID instrument) {
            SqlWrite.all(em, "insert into survey.section (id, instrument_id, position, show_if, shuffled) values (?, ?, ?, ?, ?)", sections, (row, line) -> {
                row.setObject(1, line.id());
                row.setObject(2, instrument);
                row.setInt(3, line.position());
                row.setString(4, line.section().when().toString());
                row.setBoolean(5, line.section().shuffled());
            });
            SqlWrite.all(em, "insert into survey.section_text (section_id, language, title) values (?, ?, ?)", sectionTexts, (row, line) -> {
                row.setObject(1, line.of());
                row.setString(2, line.language());
                row.setString(3, line.text());
            });
            writeGrids(instrument);
            writeConstructs(instrument);
            SqlWrite.all(em, """
                    insert into survey.item (id, instrument_id, section_id, position, code, type, commitment_id, required, show_if, shuffled, grid_id,
                        low, high, whole, from_day, until_day, longest, pattern, fewest, most, construct_id, reversed)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set section_id = excluded.section_id, position = excluded.position, code = excluded.code, type = excluded.type,
                        commitment_id = excluded.commitment_id, required = excluded.required, show_if = excluded.show_if, shuffled = excluded.shuffled,
                        grid_id = excluded.grid_id, low = excluded.low, high = excluded.high, whole = excluded.whole, from_day = excluded.from_day,
                        until_day = excluded.until_day, longest = excluded.longest, pattern = excluded.pattern, fewest = excluded.fewest, most = excluded.most,
                        construct_id = excluded.construct_id, reversed = excluded.reversed""", items, (row, line) -> {
                Asking asking = line.item().asking();
                Limits limits = asking.limits();
                row.setObject(1, line.item().id());
                row.setObject(2, instrument);
                row.setObject(3, line.section());
                row.setInt(4, line.position());
                row.setString(5, line.item().code());
                row.setString(6, line.item().type().name());
                row.setObject(7, line.item().commitment());
                row.setBoolean(8, asking.required());
                row.setString(9, asking.when().toString());
                row.setBoolean(10, asking.shuffled());
                row.setObject(11, line.grid());
                row.setBigDecimal(12, limits.low());
                row.setBigDecimal(13, limits.high());
                row.setBoolean(14, limits.whole());
                row.setObject(15, limits.from(), Types.DATE);
                row.setObject(16, limits.until(), Types.DATE);
                row.setObject(17, limits.longest(), Types.INTEGER);
                row.setString(18, limits.pattern());
                row.setObject(19, limits.fewest(), Types.INTEGER);
                row.setObject(20, limits.most(), Types.INTEGER);
                row.setObject(21, line.construct());
                row.setBoolean(22, asking.scoring().reversed());
            });
            SqlWrite.all(em, "insert into survey.item_area (item_id, area) values (?, ?)", areas, (row, line) -> {
                row.setObject(1, line.item());
                row.setString(2, line.area().name());
            });
            SqlWrite.all(em, "insert into survey.item_text (item_id, language, text, help) values (?, ?, ?, ?)", itemTexts, (row, line) -> {
                row.setObject(1, line.of());
                row.setString(2, line.language());
                row.setString(3, line.text());
                row.setString(4, line.help());
            });
            SqlWrite.all(em, "insert into survey.item_option (item_id, value, position, favorable, apart, picture) values (?, ?, ?, ?, ?, ?)", options, (row, line) -> {
                row.setObject(1, line.item());
                row.setInt(2, line.option().value());
                row.setInt(3, line.position());
                row.setObject(4, line.option().favorable());
                row.setBoolean(5, line.option().apart());
                row.setString(6, line.option().picture());
            });
            SqlWrite.all(em, "insert into survey.option_text (item_id, value, language, label) values (?, ?, ?, ?)", optionTexts, (row, line) -> {
                row.setObject(1, line.item());
                row.setInt(2, line.value());
                row.setString(3, line.language());
                row.setString(4, line.label());
            });
        }

        private void writeConstructs(UUID instrument) {
            SqlWrite.all(em, "insert into survey.construct (id, instrument_id, code) values (?, ?, ?)", constructs.values(), (row, line) -> {
                row.setObject(1, line.id());
                row.setObject(2, instrument);
                row.setString(3, line.construct().code());
            });
            List<Text> names = new ArrayList<>();
            constructs.values().forEach(line -> line.construct().name().byLanguage().forEach((language, name) -> names.add(
                    new Text(line.id(), language, name, line.construct().definition().byLanguage().getOrDefault(language, "")))));
            SqlWrite.all(em, "insert into survey.construct_text (construct_id, language, name, definition) values (?, ?, ?, ?)", names, (row, line) -> {
                row.setObject(1, line.of());
                row.setString(2, line.language());
                row.setString(3, line.text());
                row.setString(4, line.help());
            });
        }

        private void writeGrids(UUID instrument) {
            SqlWrite.all(em, "insert into survey.grid (id, instrument_id, code) values (?, ?, ?)", grids.values(), (row, line) -> {
                row.setObject(1, line.id());
                row.setObject(2, instrument);
                row.setString(3, line.grid().code());
            });
            List<Text> stems = new ArrayList<>();
            grids.values().forEach(line -> line.grid().stem().byLanguage().forEach((language, stem) -> stems.add(new Text(line.id(), language, stem, ""))));
            SqlWrite.all(em, "insert into survey.grid_text (grid_id, language, stem) values (?, ?, ?)", stems, (row, line) -> {
                row.setObject(1, line.of());
                row.setString(2, line.language());
                row.setString(3, line.text());
            });
        }
    }

    record Number(long n) {}

    /** @param fixed whether a campaign was scheduled with it */
    record Newest(InstrumentId id, int edition, boolean fixed) {}

    private record ConstructLine(UUID id, Construct construct) {}

    private record SectionLine(UUID id, int position, Section section) {}

    private record GridLine(UUID id, Grid grid) {}

    private record ItemLine(Item item, UUID section, int position, UUID grid, UUID construct) {}

    private record AreaLine(UUID item, ProtectedArea area) {}

    private record Text(UUID of, String language, String text, String help) {}

    private record OptionLine(UUID item, Option option, int position) {}

    private record OptionText(UUID item, int value, String language, String label) {}
}
