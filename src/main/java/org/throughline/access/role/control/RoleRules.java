package org.throughline.access.role.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.Role;
import org.throughline.access.RosterGrants;
import org.throughline.access.RosterPositions;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;

/** The rules as they are kept, and what they make of the rosters. */
@ApplicationScoped
public class RoleRules {

    @PersistenceContext
    EntityManager em;

    @Inject
    Instance<RosterPositions> positions;

    /** In the order in which they are tried. */
    public List<RoleRule> kept() {
        return SqlRead.of(em, Kept.class, "select position_role, job_class, at_school, role from access.role_rule order by place").list().stream()
                .map(kept -> new RoleRule(kept.position(), kept.jobClass(), kept.atSchool(), kept.role())).toList();
    }

    void keep(List<RoleRule> rules, UUID by, java.time.Instant at) {
        em.createNativeQuery("delete from access.role_rule").executeUpdate();
        for (int i = 0; i < rules.size(); i++) {
            RoleRule rule = rules.get(i);
            em.createNativeQuery("""
                            insert into access.role_rule (id, place, position_role, job_class, at_school, role, made_by, made_at)
                            values (:id, :place, :position, :job, cast(:school as boolean), :role, :by, :at)""")
                    .setParameter("id", Ids.timeOrdered()).setParameter("place", i + 1).setParameter("position", rule.position()).setParameter("job", rule.jobClass())
                    .setParameter("school", rule.atSchool() == null ? null : rule.atSchool().toString()).setParameter("role", rule.role().name())
                    .setParameter("by", by).setParameter("at", at).executeUpdate();
        }
    }

    /** What the rosters of a district give by these rules; a position that no rule fits gives nothing. */
    public Set<RosterGrants.Held> given(OrganizationId district, List<RoleRule> rules) {
        Set<RosterGrants.Held> held = new LinkedHashSet<>();
        for (RosterPositions.Position position : positions.get().inForce(district)) {
            role(rules, position).ifPresent(role -> held.add(new RosterGrants.Held(position.person(), role, position.organization())));
        }
        return held;
    }

    private static Optional<Role> role(Collection<RoleRule> rules, RosterPositions.Position position) {
        return rules.stream().filter(rule -> rule.fits(position)).map(RoleRule::role).findFirst();
    }

    /** The districts that have rosters. */
    List<OrganizationId> districts() {
        return SqlRead.of(em, District.class, """
                        select o.id from access.organization o
                        where not o.school and o.active and exists (select 1 from access.organization s where s.parent_id = o.id)
                          and (o.parent_id is null or o.parent_id = cast('00000000-0000-0000-0000-000000000001' as uuid)) and o.id <> cast('00000000-0000-0000-0000-000000000001' as uuid)
                        order by o.id""").list().stream().map(District::id).toList();
    }

    record Kept(String position, String jobClass, Boolean atSchool, Role role) {}

    record District(OrganizationId id) {}
}
