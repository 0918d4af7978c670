package org.throughline.survey.transfer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.control.InstrumentImport;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.Reading;

/** survey/instrument-import.xhtml */
@Named
@ViewScoped
public class InstrumentImportPage implements Serializable {

    @Inject
    InstrumentImport importing;

    @Inject
    Texts texts;

    private @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String code;
    private boolean favorableLast = true;
    private transient Part file;
    private byte[] content;
    private Preview preview;

    /** Reads the file and shows what came of it; nothing is added yet. */
    public void look() throws IOException {
        try (InputStream in = file.getInputStream()) {
            // one more than is taken, so that a larger file is refused by its size and not cut
            content = in.readNBytes(InstrumentImport.MOST_BYTES + 1);
        }
        Reading read = importing.read(code, content, favorableLast);
        Questionnaire made = read.questionnaire();
        String language = made.title().languages().contains(texts.language().code()) ? texts.language().code() : made.title().languages().iterator().next();
        List<Section> sections = new ArrayList<>();
        made.sections().forEach(section -> sections.add(new Section(section.title().in(language), section.items().stream()
                .map(item -> new Item(item.code(), item.text().in(language), texts.get("survey.instrument.type." + item.type()),
                        item.options().stream().map(option -> option.label().in(language)).collect(Collectors.joining(" · ")), item.asking().when().toString()))
                .toList())));
        preview = new Preview(made.title().in(language), language, languages(made), made.items().size(),
                new ArrayList<>(sections), new ArrayList<>(read.notCarried()));
    }

    public String add() {
        InstrumentId id = importing.add(code, content, favorableLast);
        return "instrument?faces-redirect=true&id=" + id;
    }

    public String getPurpose() {
        return preview == null ? texts.get("transfer.import.purpose")
                : texts.of("transfer.import.preview", preview.items(), preview.sections().size(), preview.languages());
    }

    private String languages(Questionnaire made) {
        TreeSet<String> codes = new TreeSet<>(made.title().languages());
        made.items().forEach(item -> codes.addAll(item.text().languages()));
        return codes.stream().map(one -> TongueNames.name(one, texts.language().locale())).collect(Collectors.joining(", "));
    }

    /** Why something is lost, in words. */
    public String reason(NotCarried lost) {
        return texts.get(lost.key());
    }

    public Preview getPreview() {
        return preview;
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

    /** What would be added, and what of the file would not. */
    public record Preview(String title, String language, String languages, int items, ArrayList<Section> sections, ArrayList<NotCarried> lost) implements Serializable {

        public String direction() {
            return Tongue.of(language).direction();
        }
    }

    /** A section as it reads. */
    public record Section(String title, List<Item> items) implements Serializable {}

    /** An item as it reads. */
    public record Item(String code, String text, String type, String options, String when) implements Serializable {}
}
