package org.throughline.survey.bank.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.control.TemplateStart;
import org.throughline.survey.bank.entity.Template;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;

/** survey/template.xhtml */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TemplateStart templates;

    @Inject
    Texts texts;

    private String name;
    private String language;
    private String code;

    public void load() {
        Template template = templates.named(name);
        if (language == null || !template.questionnaire().title().languages().contains(language)) {
            language = texts.language().code();
        }
        code = templates.freeCode(name);
    }

    public String start() {
        InstrumentId id = templates.start(name, code);
        return "instrument?faces-redirect=true&id=" + id;
    }

    public View getView() {
        Template template = templates.named(name);
        List<Part> parts = template.questionnaire().sections().stream()
                .map(section -> new Part(section.title().in(language), section.items().stream().map(this::line).toList())).toList();
        return new View(template.questionnaire().title().in(language), template.questionnaire().welcome().in(language),
                texts.of("bank.template.purpose", texts.get("bank.template." + name), texts.get("survey.audience." + template.audience()), template.items(), template.minutes()),
                template.questionnaire().title().languages().stream().sorted().map(Tongue::of).toList(), parts);
    }

    private Line line(Item item) {
        Grid grid = item.asking().grid();
        List<String> help = new ArrayList<>();
        if (grid != null && !grid.stem().isEmpty()) {
            help.add(grid.stem().in(language));
        }
        if (!item.help().isEmpty()) {
            help.add(item.help().in(language));
        }
        Construct construct = item.asking().scoring().construct();
        return new Line(item.code(), item.text().in(language), String.join(" · ", help),
                texts.get("survey.instrument.type." + item.type()) + (item.asking().scoring().reversed() ? ", " + texts.get("bank.reversed") : ""),
                construct == null ? "" : construct.name().in(language),
                item.options().stream().map(option -> option.label().in(language)).collect(Collectors.joining(" · ")));
    }

    public String getDirection() {
        return Tongue.of(language).direction();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The template as it reads in one language. */
    public record View(String title, String welcome, String purpose, List<Tongue> languages, List<Part> parts) {}

    /** A section as it reads. */
    public record Part(String title, List<Line> items) {}

    /** An item as it reads. */
    public record Line(String code, String text, String help, String type, String construct, String options) {}
}
