package org.throughline.district.attribute.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.throughline.district.attribute.control.AttributeFile;
import org.throughline.district.attribute.control.AttributeIntake;
import org.throughline.district.attribute.control.AttributeKind;
import org.throughline.district.attribute.control.AttributeQueries;
import org.throughline.district.web.Words;
import org.throughline.platform.page.Pager;

/** district/attributes.xhtml: hands in a file of people's attributes, and what became of earlier ones. */
@Named
@RequestScoped
public class AttributesPage {

    private static final int ROWS = 20;

    @Inject
    AttributeIntake intake;

    @Inject
    AttributeQueries queries;

    @Inject
    Words words;

    private AttributeKind kind;
    private String mode;
    private Part file;
    private String first;
    private Pager pager;
    private List<Line> lines;

    private void load() {
        pager = Pager.of(first, ROWS, queries.files());
        lines = queries.files(pager.first(), ROWS).stream().map(row -> new Line(row, words.time(row.receivedAt()))).toList();
    }

    public String upload() throws IOException {
        return "attribute-file?faces-redirect=true&id=" + intake.receive(kind, "BULK".equals(mode), file.getSubmittedFileName(), file.getInputStream());
    }

    public AttributeKind[] getKinds() {
        return AttributeKind.values();
    }

    public AttributeKind getKind() {
        return kind;
    }

    public void setKind(AttributeKind kind) {
        this.kind = kind;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
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

    /** A file, and when it came. */
    public record Line(AttributeFile row, String received) {}
}
