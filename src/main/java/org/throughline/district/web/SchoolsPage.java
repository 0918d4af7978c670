package org.throughline.district.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.district.control.SchoolQueries;
import org.throughline.district.control.SchoolRow;

/** district/schools.xhtml: the viewer's schools with their numbers. */
@Named
@RequestScoped
public class SchoolsPage {

    private static final int MOST = 500;

    @Inject
    SchoolQueries schools;

    @Inject
    Words vocabulary;

    private List<SchoolRow> rows;

    @PostConstruct
    void load() {
        rows = schools.rows(0, MOST);
    }

    public List<SchoolRow> getRows() {
        return rows;
    }

    public long getStudents() {
        return rows.stream().mapToLong(SchoolRow::students).sum();
    }

    public String level(String level) {
        return vocabulary.of("level", level == null ? null : level.replace(' ', '-'));
    }
}
