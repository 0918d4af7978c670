package org.throughline.access.role.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.access.Role;
import org.throughline.access.role.control.GrantRow;
import org.throughline.access.role.control.RoleQueries;
import org.throughline.platform.NotFound;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** access/role.xhtml: what a role may do, and who holds it today. */
@Named
@RequestScoped
public class RolePage {

    private static final int ROWS = 50;

    @Inject
    RoleQueries queries;

    @Inject
    GrantWords words;

    @Inject
    Texts texts;

    private String role;
    private String first;
    private Role asked;
    private Pager pager;
    private List<Line> lines;

    public void load() {
        asked = Stream.of(Role.values()).filter(one -> one.name().equals(role)).findFirst().orElseThrow(NotFound::new);
        pager = Pager.of(first, ROWS, queries.held(asked));
        lines = queries.holders(asked, pager.first(), ROWS).stream().map(row -> new Line(row, words.origin(row), words.until(row))).toList();
    }

    public String getName() {
        return texts.get("role." + asked);
    }

    /** What it may do, in plain words, what everybody may last. */
    public List<String> getCapabilities() {
        return Stream.concat(new TreeSet<>(asked.own()).stream(), new TreeSet<>(Role.STAFF.capabilities()).stream()).map(capability -> texts.get("can." + capability)).toList();
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getAddress() {
        return "role.xhtml?role=" + asked + "&";
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** One who holds it, from where, and until when. */
    public record Line(GrantRow row, String origin, String until) {}
}
