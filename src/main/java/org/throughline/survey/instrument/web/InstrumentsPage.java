package org.throughline.survey.instrument.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;

/** survey/instruments.xhtml */
@Named
@RequestScoped
public class InstrumentsPage {

    @Inject
    InstrumentQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    private List<Line> rows;

    @PostConstruct
    void load() {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale());
        rows = queries.rows(texts.language().code()).stream().map(row -> new Line(row, languages(row.languages()), row.addedOn().format(day), earlier(row.earlier()))).toList();
    }

    static String languages(String codes) {
        return Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).map(code -> Tongue.of(code).label()).collect(Collectors.joining(", "));
    }

    private static List<Earlier> earlier(String editions) {
        return Arrays.stream(editions.split(",")).filter(one -> !one.isEmpty()).map(one -> one.split(" ")).map(one -> new Earlier(one[0], one[1])).toList();
    }

    public List<Line> getRows() {
        return rows;
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_SURVEYS);
    }

    /** An instrument with its languages, the day it was added, and its editions before. */
    public record Line(InstrumentRow row, String languages, String added, List<Earlier> earlier) {}

    /** An edition that is not the newest. */
    public record Earlier(String number, String id) {}
}
