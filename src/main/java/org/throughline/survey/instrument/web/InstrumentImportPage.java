package org.throughline.survey.instrument.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.InstrumentAdding;

/** survey/instrument-import.xhtml */
@Named
@ViewScoped
public class InstrumentImportPage implements Serializable {

    /** One more than is taken, so that a larger file is refused by its size and not cut. */
    private static final int MOST = 4 * 1024 * 1024 + 1;

    @Inject
    InstrumentAdding adding;

    private @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String code;
    private boolean favorableLast = true;
    private transient Part file;

    public String add() throws IOException {
        try (InputStream in = file.getInputStream()) {
            InstrumentId id = adding.addTable(code, in.readNBytes(MOST), favorableLast);
            return "instrument?faces-redirect=true&id=" + id;
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isFavorableLast() {
        return favorableLast;
    }

    public void setFavorableLast(boolean favorableLast) {
        this.favorableLast = favorableLast;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
