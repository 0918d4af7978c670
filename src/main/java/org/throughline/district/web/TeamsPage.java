package org.throughline.district.web;

import jakarta.faces.view.ViewScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.district.control.TeamKind;
import org.throughline.district.control.TeamMaking;
import org.throughline.district.control.TeamQueries;
import org.throughline.district.control.TeamRow;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** district/teams.xhtml: grade and subject teams and learning communities of the viewer's schools. */
@Named
@ViewScoped
public class TeamsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final String ALL = "all";

    @Inject
    transient TeamQueries teams;

    @Inject
    transient TeamMaking making;

    @Inject
    transient Words vocabulary;

    @Inject
    transient Texts texts;

    private String kind = "";
    private String school;
    private String first;
    private String newSchool;
    private @NotBlank @Size(max = 120) String newName;
    private transient Pager pager;

    /** Without a school in the address, of the school in view. */
    public void load(String schoolInView) {
        school = school == null ? schoolInView : school;
    }

    private TeamKind chosenKind() {
        return Stream.of(TeamKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null);
    }

    private UUID chosenSchool() {
        return school == null || school.isEmpty() || school.equals(ALL) ? null : Ids.parse(school);
    }

    public Pager getPager() {
        if (pager == null) {
            pager = Pager.of(first, ROWS, teams.count(chosenKind(), chosenSchool()));
        }
        return pager;
    }

    public List<TeamRow> getRows() {
        return teams.rows(chosenKind(), chosenSchool(), getPager().first(), ROWS);
    }

    /** What a team is called here: grades and subjects in the viewer's language. */
    public String name(TeamRow team) {
        return vocabulary.of(team);
    }

    public List<Choice> getKinds() {
        return Choice.of(texts.get("people.all"), Stream.of(TeamKind.values()).map(TeamKind::name).toList(), getKind(), one -> texts.get("people.team.kind." + one));
    }

    public List<SelectItem> getSchoolsToMakeAt() {
        return teams.schools().stream().map(one -> new SelectItem(one.id().toString(), one.name())).toList();
    }

    public String make() {
        return "team?faces-redirect=true&id=" + making.make(OrganizationId.of(newSchool), newName);
    }

    public String getKind() {
        return kind == null ? "" : kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** For links: a school, or all of them said outright. */
    public String getSchool() {
        return school == null || school.isEmpty() ? ALL : school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getNewSchool() {
        return newSchool;
    }

    public void setNewSchool(String newSchool) {
        this.newSchool = newSchool;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
