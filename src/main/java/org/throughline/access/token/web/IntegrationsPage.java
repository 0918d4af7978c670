package org.throughline.access.token.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.access.Role;
import org.throughline.access.account.web.Moments;
import org.throughline.access.token.control.Integrations;
import org.throughline.platform.text.Texts;

/** access/integrations.xhtml: other programs that act in their own name. */
@Named
@ViewScoped
public class IntegrationsPage implements Serializable {

    @Inject
    Integrations integrations;

    @Inject
    Moments moments;

    @Inject
    Texts texts;

    private String name;
    private String role = Role.ADMINISTRATOR.name();
    private String place;

    public String make() {
        return "integration?faces-redirect=true&id=" + integrations.make(name, Role.valueOf(role), OrganizationId.of(place));
    }

    public List<Line> getRows() {
        return integrations.rows().stream().map(row -> new Line(row.id().toString(), row.name(), row.disabled(), roles(row.roles()),
                row.places(), row.tokens(), moments.time(row.lastUsedAt()))).toList();
    }

    private String roles(String held) {
        return held == null ? "–" : Stream.of(held.split(" ")).map(one -> texts.get("role." + one)).collect(Collectors.joining(", "));
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<Integrations.Place> getPlaces() {
        return integrations.places();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    /** One integration as it is shown. */
    public record Line(String id, String name, boolean disabled, String roles, String places, long tokens, String used) {}
}
