package org.throughline.survey.bank.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.bank.control.TemplateStart;
import org.throughline.survey.bank.entity.Template;

/** survey/templates.xhtml */
@Named
@RequestScoped
public class TemplatesPage {

    @Inject
    TemplateStart templates;

    @Inject
    Texts texts;

    public List<Line> getLines() {
        return templates.all().stream().map(this::line).toList();
    }

    private Line line(Template template) {
        return new Line(template.name(), template.questionnaire().title().in(texts.language().code()), texts.get("bank.template." + template.name()),
                texts.get("survey.audience." + template.audience()), template.items(), template.minutes(),
                template.questionnaire().title().languages().stream().sorted().map(Tongue::of).toList(),
                template.questionnaire().constructs().stream().map(construct -> construct.name().in(texts.language().code())).collect(Collectors.joining(" · ")));
    }

    /** A template as the list tells it. */
    public record Line(String name, String title, String purpose, String audience, long items, long minutes, List<Tongue> languages, String constructs) {}
}
