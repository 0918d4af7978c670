package org.throughline.survey.instrument.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentQueries.CommitmentName;
import org.throughline.survey.instrument.control.InstrumentQueries.EditionRow;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;

/** survey/instrument.xhtml */
@Named
@RequestScoped
public class InstrumentPage {

    @Inject
    InstrumentQueries queries;

    @Inject
    Texts texts;

    private String id;
    private String language;
    private Questionnaire details;
    private Map<UUID, CommitmentName> commitments;

    public void load() {
        details = queries.details(InstrumentId.of(id));
        commitments = queries.commitments(texts.language().code());
        if (language == null || !details.title().languages().contains(language)) {
            language = texts.language().code();
        }
    }

    public String getTitle() {
        return details.title().in(language);
    }

    public String getPurpose() {
        return texts.of("survey.instrument.purpose", details.items().size(), details.sections().size(), details.edition(),
                getLanguages().stream().map(Tongue::label).collect(Collectors.joining(", ")));
    }

    public List<Tongue> getLanguages() {
        return details.title().languages().stream().sorted().map(Tongue::of).toList();
    }

    /** All editions, the newest first. */
    public List<EditionLine> getEditions() {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale());
        return queries.editions(InstrumentId.of(id)).stream().map(row -> new EditionLine(row, row.addedOn().format(day), row.id().toString().equals(id))).toList();
    }

    public String getDirection() {
        return Tongue.of(language).direction();
    }

    public List<Part> getSections() {
        return details.sections().stream().map(section -> new Part(section.title().in(language),
                section.when() == Condition.ALWAYS ? "" : texts.of("survey.instrument.when", section.when()), section.items().stream().map(this::line).toList())).toList();
    }

    private Line line(Item item) {
        CommitmentName commitment = commitments.get(item.commitment());
        Construct construct = item.asking().scoring().construct();
        return new Line(item.code(), item.text().in(language), help(item), asked(item), construct == null ? "" : construct.name().in(language),
                item.options().stream().map(option -> option.label().in(language)).collect(Collectors.joining(" · ")),
                commitment == null ? null : commitment.id().toString(), commitment == null ? "" : commitment.code() + " " + commitment.title());
    }

    /** With the stem of its matrix, which stands over it where it is answered. */
    private String help(Item item) {
        String help = item.help().in(language);
        Grid grid = item.asking().grid();
        return grid == null || grid.stem().isEmpty() ? help : help.isEmpty() ? grid.stem().in(language) : grid.stem().in(language) + " · " + help;
    }

    private String asked(Item item) {
        List<String> parts = new ArrayList<>(List.of(texts.get("survey.instrument.type." + item.type())));
        if (item.asking().required()) {
            parts.add(texts.get("survey.instrument.required"));
        }
        if (item.asking().when() != Condition.ALWAYS) {
            parts.add(texts.of("survey.instrument.when", item.asking().when()));
        }
        if (item.asking().scoring().reversed()) {
            parts.add(texts.get("bank.reversed"));
        }
        return String.join(", ", parts);
    }

    /** What its items measure, with the codes of those that do; one that is worded against it bears a minus. */
    public List<Scale> getScales() {
        return details.constructs().stream().map(construct -> new Scale(construct.name().in(language), construct.definition().in(language),
                details.items().stream().filter(item -> construct.equals(item.asking().scoring().construct()))
                        .map(item -> (item.asking().scoring().reversed() ? "−" : "") + item.code()).collect(Collectors.joining(", ")))).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** An edition with the day it was added. */
    public record EditionLine(EditionRow row, String added, boolean shown) {}

    /** A section as it reads. */
    public record Part(String title, String when, List<Line> items) {}

    /** A construct as it reads, with the codes of its items. */
    public record Scale(String name, String definition, String items) {}

    /** An item as it reads. */
    public record Line(String code, String text, String help, String type, String construct, String options, String commitmentId, String commitment) {}
}
