package org.throughline.survey.editor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.control.TryingOut;

/** survey/instrument-preview.xhtml */
@Named
@RequestScoped
public class PreviewPage {

    private static final List<String> WAYS = List.of("phone", "desktop", "print");

    @Inject
    TryingOut previewing;

    @Inject
    Texts texts;

    private String instrument = "";
    private String draft = "";
    private String language = "";
    private String as = "";
    private Optional<TryingOut.TriedOut> shown = Optional.empty();

    public void load() {
        shown = isOfDraft() ? previewing.draft(Ids.parse(draft)) : Optional.of(previewing.edition(InstrumentId.of(instrument)));
        as = WAYS.contains(as) ? as : WAYS.get(0);
        shown.ifPresent(one -> {
            if (!one.languages().contains(language)) {
                language = one.languages().contains(texts.language().code()) ? texts.language().code() : one.languages().iterator().next();
            }
        });
    }

    public boolean isOfDraft() {
        return draft != null && !draft.isEmpty();
    }

    public boolean isNothing() {
        return shown.isEmpty();
    }

    public String getTitle() {
        return texts.of("editor.preview.title", shown.map(one -> one.asked().title().in(language)).orElse(""));
    }

    /** Where the frame begins; what is switched is put behind it. */
    public String getOf() {
        return isOfDraft() ? "draft=" + draft : "instrument=" + instrument;
    }

    public List<Tongue> getLanguages() {
        return shown.map(one -> one.languages().stream().map(Tongue::of).toList()).orElse(List.of());
    }

    public List<String> getWays() {
        return WAYS;
    }

    public String getBorrowed() {
        long borrowed = shown.map(one -> one.borrowed(language)).orElse(0L);
        return borrowed == 0 ? "" : texts.of("editor.preview.borrowed", borrowed);
    }

    public String getUnshown() {
        int unshown = shown.map(TryingOut.TriedOut::unshown).orElse(0);
        return unshown == 0 ? "" : texts.of("editor.preview.unshown", unshown);
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getAs() {
        return as;
    }

    public void setAs(String as) {
        this.as = as;
    }
}
