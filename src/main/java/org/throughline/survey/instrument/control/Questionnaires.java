package org.throughline.survey.instrument.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Questionnaires as a whole, for use cases. Only the newest edition may change, until it is asked: every other is read
 * once and then kept in memory.
 */
@ApplicationScoped
public class Questionnaires {

    private static final int KEPT = 200;

    @PersistenceContext
    EntityManager em;

    private final Map<UUID, Questionnaire> known = new ConcurrentHashMap<>();

    /** Refuses with NotFound where there is none. */
    public Questionnaire of(InstrumentId id) {
        Questionnaire kept = known.get(id.value());
        if (kept != null) {
            return kept;
        }
        Head head = SqlRead.of(em, Head.class, """
                        select i.code, i.edition, i.origin, i.fixed or exists (select from survey.instrument later where later.code = i.code and later.edition > i.edition)
                        from survey.instrument i where i.id = :id""").with("id", id.value()).one();
        Questionnaire read = read(id.value(), head);
        if (!head.done()) {
            return read;
        }
        if (known.size() >= KEPT) {
            known.clear();
        }
        known.put(read.id(), read);
        return read;
    }

    private Questionnaire read(UUID id, Head head) {
        Map<UUID, Map<String, String>> titles = new LinkedHashMap<>();
        Map<UUID, Map<String, String>> helps = new LinkedHashMap<>();
        texts("select instrument_id, language, title, welcome from survey.instrument_text where instrument_id = :id", id, titles, helps);
        texts("select t.section_id, t.language, t.title, '' from survey.section_text t join survey.section s on s.id = t.section_id where s.instrument_id = :id", id, titles, helps);
        texts("select t.item_id, t.language, t.text, t.help from survey.item_text t join survey.item i on i.id = t.item_id where i.instrument_id = :id", id, titles, helps);
        texts("select t.grid_id, t.language, t.stem, '' from survey.grid_text t join survey.grid g on g.id = t.grid_id where g.instrument_id = :id", id, titles, helps);
        texts("select t.construct_id, t.language, t.name, t.definition from survey.construct_text t join survey.construct c on c.id = t.construct_id where c.instrument_id = :id",
                id, titles, helps);
        Map<UUID, List<Option>> options = options(id);
        Map<UUID, Set<ProtectedArea>> areas = new LinkedHashMap<>();
        SqlRead.of(em, AreaLine.class, "select a.item_id, a.area from survey.item_area a join survey.item i on i.id = a.item_id where i.instrument_id = :id")
                .with("id", id).list().forEach(line -> areas.computeIfAbsent(line.item(), key -> EnumSet.noneOf(ProtectedArea.class)).add(line.area()));
        Map<UUID, List<Item>> items = new LinkedHashMap<>();
        for (ItemLine line : SqlRead.of(em, ItemLine.class, """
                        select i.id, i.section_id, i.code, i.type, i.commitment_id, i.required, i.show_if, i.shuffled, i.grid_id, g.code as grid_code,
                               i.low, i.high, i.whole, i.from_day, i.until_day, i.longest, i.pattern, i.fewest, i.most, i.construct_id, c.code as construct_code, i.reversed
                        from survey.item i left join survey.grid g on g.id = i.grid_id left join survey.construct c on c.id = i.construct_id
                        where i.instrument_id = :id order by i.position""").with("id", id).list()) {
            Grid grid = line.grid() == null ? null : new Grid(line.gridCode(), wording(titles, line.grid()));
            Construct construct = line.construct() == null ? null : new Construct(line.constructCode(), wording(titles, line.construct()), wording(helps, line.construct()));
            Asking asking = new Asking(line.required(), Condition.parse(line.showIf()), line.limits(), line.shuffled(), grid, areas.getOrDefault(line.id(), Set.of()),
                    new Scoring(construct, line.reversed()));
            items.computeIfAbsent(line.sectionId(), key -> new ArrayList<>()).add(new Item(line.id(), line.code(), line.type(), line.commitment(),
                    wording(titles, line.id()), wording(helps, line.id()), options.getOrDefault(line.id(), List.of()), asking));
        }
        List<Section> sections = new ArrayList<>();
        SqlRead.of(em, SectionLine.class, "select id, show_if, shuffled from survey.section where instrument_id = :id order by position").with("id", id).list()
                .forEach(line -> sections.add(new Section(wording(titles, line.id()), items.get(line.id()), Condition.parse(line.showIf()), line.shuffled())));
        return NotFound.unless(new Questionnaire(id, head.code(), head.edition(), head.origin(), wording(titles, id), wording(helps, id), sections));
    }

    private void texts(String sql, UUID id, Map<UUID, Map<String, String>> first, Map<UUID, Map<String, String>> second) {
        for (TextLine line : SqlRead.of(em, TextLine.class, sql).with("id", id).list()) {
            first.computeIfAbsent(line.of(), key -> new LinkedHashMap<>()).put(line.language(), line.text());
            second.computeIfAbsent(line.of(), key -> new LinkedHashMap<>()).put(line.language(), line.more());
        }
    }

    private Map<UUID, List<Option>> options(UUID id) {
        Map<UUID, Map<OptionLine, Map<String, String>>> lines = new LinkedHashMap<>();
        for (OptionText text : SqlRead.of(em, OptionText.class, """
                        select o.item_id, o.value, o.favorable, o.apart, o.picture, t.language, t.label
                        from survey.item_option o
                        join survey.item i on i.id = o.item_id
                        join survey.option_text t on t.item_id = o.item_id and t.value = o.value
                        where i.instrument_id = :id order by o.item_id, o.position""").with("id", id).list()) {
            lines.computeIfAbsent(text.item(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(new OptionLine(text.value(), text.favorable(), text.apart(), text.picture()), key -> new LinkedHashMap<>())
                    .put(text.language(), text.label());
        }
        Map<UUID, List<Option>> options = new LinkedHashMap<>();
        lines.forEach((item, those) -> options.put(item, those.entrySet().stream()
                .map(line -> new Option(line.getKey().value(), line.getKey().favorable(), line.getKey().apart(), new Wording(line.getValue()),
                        line.getKey().picture())).toList()));
        return options;
    }

    private static Wording wording(Map<UUID, Map<String, String>> texts, UUID of) {
        return new Wording(texts.getOrDefault(of, Map.of()));
    }

    record Head(String code, int edition, Origin origin, boolean done) {}

    record TextLine(UUID of, String language, String text, String more) {}

    record SectionLine(UUID id, String showIf, boolean shuffled) {}

    record AreaLine(UUID item, ProtectedArea area) {}

    record ItemLine(UUID id, UUID sectionId, String code, ItemType type, UUID commitment, boolean required, String showIf, boolean shuffled, UUID grid, String gridCode,
            BigDecimal low, BigDecimal high, boolean whole, LocalDate from, LocalDate until, Integer longest, String pattern, Integer fewest, Integer most,
            UUID construct, String constructCode, boolean reversed) {

        Limits limits() {
            return new Limits(low, high, whole, from, until, longest, pattern, fewest, most);
        }
    }

    record OptionText(UUID item, int value, Boolean favorable, boolean apart, String picture, String language, String label) {}

    private record OptionLine(int value, Boolean favorable, boolean apart, String picture) {}
}
