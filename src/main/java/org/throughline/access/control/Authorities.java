package org.throughline.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.time.DomainClock;

/** Reads what a person may do on the district's day. Plain JDBC: it is asked before any use case, so outside of transactions. */
@ApplicationScoped
class Authorities {

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    @Inject
    DomainClock clock;

    Authority of(PersonId person) {
        List<Grant> grants = new ArrayList<>();
        String name = "";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        with recursive held as (
                            select distinct g.role, g.organization_id, g.person_id from access.role_grant g
                            where g.person_id = ? and g.ended_at is null
                              and (g.from_on is null or g.from_on <= ?) and (g.until_on is null or g.until_on >= ?)
                              and not exists (select 1 from access.account a where a.person_id = g.person_id and a.disabled_at is not null)),
                        under as (
                            select h.organization_id as top, h.organization_id as id from held h
                            union
                            select u.top, o.id from under u join access.organization o on o.parent_id = u.id)
                        select h.role, h.organization_id, o.school,
                               (select a.display_name from access.account a where a.person_id = h.person_id),
                               o.id = ? or not o.school and o.parent_id is null and not exists (
                                   select 1 from access.organization d where not d.school and d.parent_id is null and d.id not in (o.id, ?)),
                               array(select u.id from under u where u.top = h.organization_id)
                        from held h
                        join access.organization o on o.id = h.organization_id
                        order by h.role, h.organization_id""")) {
            query.setObject(1, person.value());
            LocalDate today = clock.today();
            query.setObject(2, today);
            query.setObject(3, today);
            query.setObject(4, Accounts.ROOT);
            query.setObject(5, Accounts.ROOT);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(Role.valueOf(row.getString(1)), new OrganizationId(row.getObject(2, UUID.class)), row.getBoolean(3), row.getBoolean(5), under(row)));
                    name = row.getString(4) == null ? "" : row.getString(4);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a person's grants cannot be read", e);
        }
        return new Authority(person, name, List.copyOf(grants));
    }

    private static Set<OrganizationId> under(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray(6).getArray()).map(OrganizationId::new).collect(Collectors.toSet());
    }
}
