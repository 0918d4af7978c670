package org.throughline.access.privacy.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.access.privacy.control.DataElementQueries;
import org.throughline.platform.privacy.Whose;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;

/** access/data-elements.xhtml: everything that is kept about people, column by column. */
@Named
@RequestScoped
public class DataElementsPage {

    @Inject
    DataElementQueries elements;

    @Inject
    Texts texts;

    private TextBundle bundle;
    private String words = "";
    private String whose = "";

    @PostConstruct
    void begin() {
        bundle = TextBundle.in(texts.language().locale());
    }

    public List<ElementLine> getLines() {
        return elements.rows().stream().filter(row -> getWhose().isEmpty() || row.element().whose().stream().anyMatch(one -> one.name().equals(getWhose())))
                .map(row -> ElementLine.of(row, bundle)).filter(line -> line.names(getWords().strip())).toList();
    }

    public List<Nothing> getAboutNobody() {
        return elements.aboutNobody().entrySet().stream().map(entry -> new Nothing(entry.getKey(), String.join(", ", entry.getValue()))).toList();
    }

    public Whose[] getGroups() {
        return Whose.values();
    }

    public boolean isFiltered() {
        return !getWords().isBlank() || !getWhose().isEmpty();
    }

    /** The same list as a file. */
    public String getQuery() {
        return Map.of("words", getWords(), "whose", getWhose()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).sorted().reduce((a, b) -> a + "&" + b).orElse("");
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getWhose() {
        return Stream.of(Whose.values()).map(Whose::name).filter(name -> name.equals(whose)).findFirst().orElse("");
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    /** Tables about nobody, for one reason. */
    public record Nothing(String reason, String tables) {}
}
