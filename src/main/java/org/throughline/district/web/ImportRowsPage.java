package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ProblemRow;
import org.throughline.district.intake.control.ProblemSort;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** The side panel of district/import.xhtml: the rows of one sort of problem. */
@Named
@RequestScoped
public class ImportRowsPage {

    private static final int ROWS = 12;
    private static final int KEPT = 1_000;

    @Inject
    ImportQueries imports;

    @Inject
    Texts texts;

    private String id;
    private String of;
    private String file;
    private String column;
    private String first;
    private ProblemSort sort;
    private Pager pager;
    private List<Line> lines;

    public void load() {
        if (of == null) {
            return;
        }
        sort = imports.problems(Ids.parse(id)).stream()
                .filter(one -> one.deviation().equals(of) && one.fileName().equals(text(file)) && one.columnName().equals(text(column)))
                .findFirst().orElse(null);
        if (sort != null) {
            pager = Pager.of(first, ROWS, Math.min(KEPT, sort.n()));
            lines = imports.rows(Ids.parse(id), of, text(file), text(column), pager.first(), ROWS).stream()
                    .map(row -> new Line(row, texts.of(row.problem().key(), row.problem().arguments()))).toList();
        }
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }

    public boolean isOpen() {
        return sort != null;
    }

    public ProblemSort getSort() {
        return sort;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** A row, and what it is told. */
    public record Line(ProblemRow row, String sentence) {}
}
