package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.access.OrganizationId;
import org.throughline.district.control.SchoolDetails;
import org.throughline.district.control.SchoolQueries;
import org.throughline.platform.Ids;

/** district/school.xhtml: a school, who leads it, and who is there. */
@Named
@RequestScoped
public class SchoolPage {

    @Inject
    SchoolQueries schools;

    @Inject
    Words vocabulary;

    private String id;
    private SchoolDetails details;

    public void load() {
        details = schools.details(new OrganizationId(Ids.parse(id)));
    }

    public SchoolDetails getDetails() {
        return details;
    }

    public String level(String level) {
        return vocabulary.of("level", level == null ? null : level.replace(' ', '-'));
    }

    public String grade(String grade) {
        return vocabulary.of("grade", grade);
    }

    /** Job classes and roles share the list. */
    public String job(String word) {
        String job = vocabulary.of("jobs", word);
        return job.equals(word) ? vocabulary.of("role", word) : job;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
