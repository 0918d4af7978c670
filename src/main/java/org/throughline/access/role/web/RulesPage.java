package org.throughline.access.role.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.access.Role;
import org.throughline.access.role.control.RoleRule;
import org.throughline.access.role.control.RuleChanging;
import org.throughline.platform.text.Texts;

/** access/rules.xhtml: which role a position in the rosters brings, and whom a change would give or take something. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RuleChanging changing;

    @Inject
    transient Texts texts;

    private ArrayList<RoleRule> seen;
    private ArrayList<RoleRule> draft;
    private String position;
    private String jobClass;
    private String where = "ANY";
    private String role;

    public void load() {
        if (draft == null) {
            seen = new ArrayList<>(changing.rules());
            draft = new ArrayList<>(seen);
        }
    }

    public void add() {
        draft.add(0, new RoleRule(position, jobClass, where.equals("ANY") ? null : where.equals("SCHOOL"), Role.valueOf(role)));
        position = null;
        jobClass = null;
        where = "ANY";
    }

    public void remove(int index) {
        draft.remove(index);
    }

    public void up(int index) {
        if (index > 0) {
            Collections.swap(draft, index, index - 1);
        }
    }

    public String apply() {
        changing.change(seen, draft);
        return "rules?faces-redirect=true";
    }

    public boolean isChanged() {
        return !draft.equals(seen);
    }

    public List<RuleChanging.Effect> getEffects() {
        return isChanged() ? changing.effects(draft) : List.of();
    }

    public List<Line> getLines() {
        return IntStream.range(0, draft.size()).mapToObj(i -> line(i, draft.get(i))).toList();
    }

    private Line line(int index, RoleRule rule) {
        return new Line(index, rule.position() == null ? texts.get("permission.rule.any") : rule.position(),
                rule.jobClass() == null ? texts.get("permission.rule.any") : rule.jobClass(),
                texts.get("permission.rule.where." + (rule.atSchool() == null ? "ANY" : rule.atSchool() ? "SCHOOL" : "OFFICE")), texts.get("role." + rule.role()));
    }

    public List<PersonRolesPage.Choice> getRoleChoices() {
        return Stream.of(Role.values()).filter(one -> one != Role.ADMINISTRATOR).map(one -> new PersonRolesPage.Choice(one.name(), texts.get("role." + one))).toList();
    }

    public List<PersonRolesPage.Choice> getWheres() {
        return Stream.of("ANY", "SCHOOL", "OFFICE").map(one -> new PersonRolesPage.Choice(one, texts.get("permission.rule.where." + one))).toList();
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getJobClass() {
        return jobClass;
    }

    public void setJobClass(String jobClass) {
        this.jobClass = jobClass;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** A rule in words. */
    public record Line(int index, String position, String jobClass, String where, String role) implements Serializable {}
}
