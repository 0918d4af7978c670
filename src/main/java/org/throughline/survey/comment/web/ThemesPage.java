package org.throughline.survey.comment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Reliability;
import org.throughline.survey.comment.control.ThemeKeeping;

/** survey/themes.xhtml: the district's book of themes. */
@Named
@ViewScoped
public class ThemesPage implements Serializable {

    @Inject
    ThemeKeeping keeping;

    @Inject
    Texts texts;

    private String theme = "";
    private long seenVersion;
    private final ThemeForm form = new ThemeForm();
    private transient List<ThemeKeeping.Theme> themes;
    private transient Map<UUID, Reliability> agreement;

    public void load() {
        if (!theme.isEmpty()) {
            UUID id = Ids.parse(theme);
            ThemeKeeping.Theme one = getThemes().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(NotFound::new);
            seenVersion = one.version();
            form.fill(one);
        }
    }

    public List<ThemeKeeping.Theme> getThemes() {
        if (themes == null) {
            themes = keeping.themes();
        }
        return themes;
    }

    public String name(ThemeKeeping.Theme one) {
        return one.name(texts.language().code());
    }

    public String definition(ThemeKeeping.Theme one) {
        return one.definition(texts.language().code());
    }

    /** How well people agree about it, in words with the figure. */
    public String agreement(ThemeKeeping.Theme one) {
        if (agreement == null) {
            agreement = keeping.agreement();
        }
        Reliability reliability = agreement.get(one.id());
        if (reliability == null || reliability.value().isEmpty()) {
            return texts.of("comments.agreement.none", reliability == null ? 0 : reliability.units());
        }
        return texts.of("comments.agreement." + reliability.verdict(), String.format(Locale.ROOT, "%.2f", reliability.value().getAsDouble()), reliability.units());
    }

    public boolean isChanging() {
        return keeping.changes();
    }

    public String save() {
        if (theme.isEmpty()) {
            keeping.add(form.text());
        } else {
            keeping.change(Ids.parse(theme), seenVersion, form.text());
        }
        return "themes?faces-redirect=true";
    }

    public String retire(ThemeKeeping.Theme one, boolean retired) {
        keeping.retire(one.id(), one.version(), retired);
        return "themes?faces-redirect=true";
    }

    public ThemeForm getForm() {
        return form;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme == null ? "" : theme;
    }
}
