package org.throughline.survey.editor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.editor.control.DraftQueries;
import org.throughline.survey.editor.control.DraftRow;
import org.throughline.survey.editor.control.Drafting;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;

/** survey/instrument-new.xhtml, and where the draft of an instrument is begun or gone on with. */
@Named
@RequestScoped
public class InstrumentNewPage {

    @Inject
    Drafting drafting;

    @Inject
    DraftQueries drafts;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Texts texts;

    private String code;
    private String title;
    private String language = "en";
    private String like = "";

    public String begin() {
        UUID draft = like == null || like.isEmpty() ? drafting.beginNew(code, language, title) : drafting.beginCopy(code, InstrumentId.of(like), title);
        return editor(draft);
    }

    /** The draft of an instrument that is there. */
    public String edit(String instrument) {
        return editor(drafting.begin(InstrumentId.of(instrument)));
    }

    private static String editor(UUID draft) {
        return "instrument-edit?faces-redirect=true&draft=" + draft;
    }

    public List<DraftRow> getDrafts() {
        return drafts.open(texts.language().code());
    }

    public List<InstrumentRow> getInstruments() {
        return instruments.rows(texts.language().code());
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getLike() {
        return like;
    }

    public void setLike(String like) {
        this.like = like;
    }
}
