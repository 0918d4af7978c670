package org.throughline.access.role.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.Role;
import org.throughline.access.Viewer;
import org.throughline.access.role.control.RoleQueries;
import org.throughline.platform.text.Texts;

/** access/roles.xhtml without a person: what each role may do, how many hold it, and the way to a person's roles. */
@Named
@RequestScoped
public class RolesPage {

    @Inject
    RoleQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    private String words;

    public List<Line> getLines() {
        Map<Role, Long> people = queries.counts().stream().collect(Collectors.toMap(RoleQueries.RoleCount::role, RoleQueries.RoleCount::people));
        return Stream.of(Role.values()).map(role -> new Line(role, texts.get("role." + role), may(role, texts), people.getOrDefault(role, 0L))).toList();
    }

    /** What a role may do beyond what everybody may, in plain words. */
    static String may(Role role, Texts texts) {
        String own = new TreeSet<>(role.own()).stream().map(capability -> texts.get("can." + capability)).collect(Collectors.joining(texts.get("permission.and")));
        return own.isEmpty() ? texts.get("permission.role.everybody") : own;
    }

    public List<RoleQueries.Found> getFound() {
        return words == null || words.isBlank() ? List.of() : queries.find(words);
    }

    /** Rules hold for every district there is, so they are for who administers all of them. */
    public boolean isRules() {
        return viewer.scope(Can.ADMINISTER).unbounded();
    }

    /** For the tabs: who only gives roles sees neither rules nor the log. */
    public boolean isAdministers() {
        return viewer.may(Can.ADMINISTER);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** A role in words, and how many people hold it today. */
    public record Line(Role role, String name, String may, long people) {}
}
