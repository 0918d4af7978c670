package org.throughline.survey.report.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table as a document prints it: cells from the start of the line, which the template turns round where that is on the right. */
public record ReportTable(String caption, List<Cell> head, List<List<Cell>> rows) {

    /**
     * @param kind  column, start (of words), row (headings), number, words, same, chart or hidden
     * @param note  quieter words behind the text, "" for none
     * @param said  the language of the text where it is another than the document's, else ""
     * @param chart null where there is none
     */
    public record Cell(String kind, String text, String note, String said, int span, Chart chart) {

        static Cell column(String text) {
            return new Cell("column", text, "", "", 1, null);
        }

        /** The heading of what is read as words, or of a chart. */
        static Cell start(String text) {
            return new Cell("start", text, "", "", 1, null);
        }

        static Cell row(ReportWords.Said said) {
            return new Cell("row", said.text(), "", said.lang(), 1, null);
        }

        static Cell number(String text) {
            return number(text, "");
        }

        static Cell number(String text, String note) {
            return new Cell("number", text, note, "", 1, null);
        }

        static Cell words(String text) {
            return new Cell("words", text, "", "", 1, null);
        }

        /** That there is no difference to tell. */
        static Cell same(String words) {
            return new Cell("same", words, "", "", 1, null);
        }

        static Cell chart(Chart chart) {
            return new Cell("chart", "", "", "", 1, chart);
        }

        static Cell hidden(String words, int span) {
            return new Cell("hidden", words, "", "", span, null);
        }
    }

    /**
     * @param type    of {@code DrawnCharts}
     * @param figures by attribute
     * @param alt     what it shows, in a sentence
     */
    public record Chart(String type, Map<String, String> figures, String alt) {}

    /** Rows that are filled one by one. */
    static ReportTable of(String caption, List<Cell> head) {
        return new ReportTable(caption, head, new ArrayList<>());
    }

    void add(List<Cell> row) {
        rows.add(row);
    }
}
