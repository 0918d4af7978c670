package org.throughline.access.role.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.role.control.GrantRow;
import org.throughline.access.role.control.RoleGranting;
import org.throughline.access.role.control.RoleQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** access/roles.xhtml with a person: their roles, from where and until when; a role is given and ended. */
@Named
@ViewScoped
public class PersonRolesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RoleQueries queries;

    @Inject
    transient RoleGranting granting;

    @Inject
    transient GrantWords words;

    @Inject
    transient Texts texts;

    private String person;
    private String end;
    private String role;
    private String place;
    private LocalDate from;
    private LocalDate until;
    private String reason;
    private transient RoleQueries.PersonRoles roles;

    public boolean isAsked() {
        return person != null;
    }

    public RoleQueries.PersonRoles getRoles() {
        if (roles == null) {
            roles = queries.person(new PersonId(Ids.parse(person)));
        }
        return roles;
    }

    public List<Line> getLines() {
        return getRoles().grants().stream().map(row -> new Line(row, texts.get("role." + row.role()), words.origin(row), words.until(row),
                row.endedAt() == null && !row.rosters())).toList();
    }

    /** The role that is about to be ended, or null. */
    public Line getEnding() {
        return end == null ? null : getLines().stream().filter(line -> line.row().id().toString().equals(end) && line.endable()).findFirst().orElse(null);
    }

    public String grant() {
        granting.grant(new PersonId(Ids.parse(person)), Role.valueOf(role), new OrganizationId(Ids.parse(place)), from, until, reason);
        return again();
    }

    public String end() {
        granting.end(Ids.parse(end), reason);
        return again();
    }

    private String again() {
        return "roles?faces-redirect=true&person=" + person;
    }

    public List<Choice> getRoleChoices() {
        return queries.grantable().stream().map(one -> new Choice(one.name(), texts.get("role." + one))).toList();
    }

    public List<Choice> getPlaces() {
        return queries.places().stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** A role in words; endable where a person gave it and it has not ended. */
    public record Line(GrantRow row, String role, String origin, String until, boolean endable) {}

    /** One choice of a list. */
    public record Choice(String value, String label) {}
}
