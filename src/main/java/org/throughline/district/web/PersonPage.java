package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonDetails;
import org.throughline.district.control.TeamRow;
import org.throughline.platform.Ids;

/** district/person.xhtml: one person, where they are, what they teach or take, and whose they are. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    PeopleQueries people;

    @Inject
    Words vocabulary;

    @Inject
    Viewer viewer;

    private String id;
    private PersonDetails details;

    public void load() {
        details = people.details(new PersonId(Ids.parse(id)));
    }

    public PersonDetails getDetails() {
        return details;
    }

    public String role(String role) {
        return vocabulary.of("role", role);
    }

    public String job(String job) {
        return vocabulary.of("job", job);
    }

    public String grade(String grade) {
        return vocabulary.of("grade", grade);
    }

    public String language(String tag) {
        return vocabulary.language(tag);
    }

    public String team(TeamRow team) {
        return vocabulary.of(team);
    }

    /** Whether the viewer keeps contacts and consents. */
    public boolean isKeeping() {
        return viewer.may(Can.KEEP_PEOPLE);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
