package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.throughline.district.control.JobList;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ImportRow;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** district/imports.xhtml: hands in a set of rosters, and what became of earlier ones. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int ROWS = 20;

    @Inject
    ImportQueries imports;

    @Inject
    RosterImports receiving;

    @Inject
    JobList jobs;

    @Inject
    Texts texts;

    @Inject
    Words vocabulary;

    private Part file;
    private String first;
    private Pager pager;
    private List<Line> lines;

    private void load() {
        pager = Pager.of(first, ROWS, imports.imports());
        lines = imports.imports(pager.first(), ROWS).stream().map(row -> new Line(row, vocabulary.time(row.receivedAt()),
                row.feed() == null ? row.receivedBy() : texts.of("intake.came.feed", row.feed()))).toList();
    }

    public String upload() throws IOException {
        UUID job = receiving.receive(file.getSubmittedFileName(), file.getInputStream());
        return jobs.job(job).resultLink() + "&faces-redirect=true";
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public Pager getPager() {
        if (pager == null) {
            load();
        }
        return pager;
    }

    public List<Line> getLines() {
        if (lines == null) {
            load();
        }
        return lines;
    }

    /** An import, when it came, and how. */
    public record Line(ImportRow row, String received, String how) {}
}
