package org.throughline.survey.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Role;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** Who may owe an answer at a place: whoever could give it there today. */
@ApplicationScoped
class ReplyOwners {

    private static final List<String> ROLES = Arrays.stream(Role.values()).filter(role -> role.gives(Can.ANSWER_RESULTS)).map(Role::name).toList();

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    /** For all schools together it takes a role at the top. */
    List<ReplyQueries.Owner> of(OrganizationId school) {
        String place = school == null
                ? "not exists (select 1 from access.v_above a where a.organization_id = r.organization_id and a.above_id <> r.organization_id)"
                : "exists (select 1 from access.v_above a where a.organization_id = :school and a.above_id = r.organization_id)";
        SqlRead<ReplyQueries.Owner> read = SqlRead.of(em, ReplyQueries.Owner.class, """
                        select distinct p.id, p.display_name from access.v_role_held r join district.v_person p on p.id = r.person_id
                        where r.role in (:roles) and (r.from_on is null or r.from_on <= :today) and (r.until_on is null or r.until_on >= :today) and %s
                        order by p.display_name, p.id""".formatted(place)).with("roles", ROLES).with("today", clock.today());
        return school == null ? read.list() : read.with("school", school.value()).list();
    }
}
