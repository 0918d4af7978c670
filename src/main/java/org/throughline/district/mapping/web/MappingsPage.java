package org.throughline.district.mapping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.district.mapping.control.ColumnMappings;
import org.throughline.district.mapping.control.MappingRow;
import org.throughline.district.web.Words;

/** district/mappings.xhtml: the saved mappings. */
@Named
@RequestScoped
public class MappingsPage {

    @Inject
    ColumnMappings mappings;

    @Inject
    Words words;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            lines = mappings.mappings().stream().map(row -> new Line(row, words.time(row.savedAt()))).toList();
        }
        return lines;
    }

    /** A mapping, and when it was saved. */
    public record Line(MappingRow row, String saved) {}
}
