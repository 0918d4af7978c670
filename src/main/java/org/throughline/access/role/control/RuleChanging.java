package org.throughline.access.role.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.RosterGrants;
import org.throughline.access.Viewer;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** An administrator changes the rules by which rosters give roles, after seeing whom that would give or take something. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class RuleChanging {

    private static final int SAMPLE = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    RoleRules rules;

    @Inject
    RosterGrants grants;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    public List<RoleRule> rules() {
        requireEverywhere();
        return rules.kept();
    }

    /** What would change for people if these were the rules; empty where nothing would. */
    public List<Effect> effects(List<RoleRule> wanted) {
        requireEverywhere();
        Map<Role, Set<RosterGrants.Held>> gives = new LinkedHashMap<>();
        Map<Role, Set<RosterGrants.Held>> takes = new LinkedHashMap<>();
        for (OrganizationId district : rules.districts()) {
            Set<RosterGrants.Held> now = held(district);
            Set<RosterGrants.Held> then = rules.given(district, wanted);
            then.stream().filter(one -> !now.contains(one)).forEach(one -> gives.computeIfAbsent(one.role(), role -> new HashSet<>()).add(one));
            now.stream().filter(one -> !then.contains(one)).forEach(one -> takes.computeIfAbsent(one.role(), role -> new HashSet<>()).add(one));
        }
        List<Effect> effects = new ArrayList<>();
        gives.forEach((role, held) -> effects.add(new Effect(role, true, held.size(), names(held))));
        takes.forEach((role, held) -> effects.add(new Effect(role, false, held.size(), names(held))));
        return effects;
    }

    /**
     * Makes these the rules, and gives and takes at once what that means.
     *
     * @param seen the rules that the person began with
     */
    public void change(List<RoleRule> seen, List<RoleRule> wanted) {
        requireEverywhere();
        em.createNativeQuery("lock table access.role_rule in share row exclusive mode").executeUpdate();
        List<RoleRule> before = rules.kept();
        if (!before.equals(seen)) {
            throw new ChangedMeanwhile();
        }
        rules.keep(wanted, viewer.id().value(), clock.instant());
        rules.districts().forEach(grants::byRules);
        audit.changed(viewer.id().value(), "role rules changed", "role rules", Map.of("rules", before.toString()), Map.of("rules", wanted.toString()));
    }

    private Set<RosterGrants.Held> held(OrganizationId district) {
        return new HashSet<>(SqlRead.of(em, Row.class, """
                        select g.person_id, g.role, g.organization_id from access.v_role_held g
                        join access.v_above a on a.organization_id = g.organization_id and a.above_id = :district
                        where exists (select 1 from access.role_grant r where r.person_id = g.person_id and r.role = g.role
                                      and r.organization_id = g.organization_id and r.by_roster and r.ended_at is null)""")
                .with("district", district.value()).list().stream().map(row -> new RosterGrants.Held(row.person(), row.role(), row.organization())).toList());
    }

    private List<String> names(Set<RosterGrants.Held> held) {
        List<UUID> some = held.stream().map(one -> one.person().value()).distinct().limit(SAMPLE).toList();
        return SqlRead.of(em, Name.class, "select v.display_name from district.v_person v where v.id in (:some) order by v.display_name, v.id").with("some", some).list()
                .stream().map(Name::name).toList();
    }

    /** The rules are those of every district in the database. */
    private void requireEverywhere() {
        if (!viewer.scope(Can.ADMINISTER).unbounded()) {
            throw new NotYours();
        }
    }

    /** So many people would be given a role somewhere, or lose it; names are a few of them. */
    public record Effect(Role role, boolean given, int people, List<String> names) {}

    record Row(PersonId person, Role role, OrganizationId organization) {}

    record Name(String name) {}
}
