package org.throughline.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.access.OrganizationId;
import org.throughline.access.Role;
import org.throughline.access.PersonId;

/** Reads what a person may do. Plain JDBC: it is asked before any use case, so outside of transactions. */
@ApplicationScoped
class Authorities {

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    Authority of(PersonId person) {
        List<Grant> grants = new ArrayList<>();
        String name = "";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select g.role, g.organization_id, o.school,
                               (select a.display_name from access.account a where a.person_id = g.person_id)
                        from access.role_grant g
                        join access.organization o on o.id = g.organization_id
                        where g.person_id = ?
                          and not exists (select 1 from access.account a where a.person_id = g.person_id and a.disabled_at is not null)
                        order by g.role, g.organization_id""")) {
            query.setObject(1, person.value());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(Role.valueOf(row.getString(1)), new OrganizationId(row.getObject(2, UUID.class)), row.getBoolean(3)));
                    name = row.getString(4) == null ? "" : row.getString(4);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a person's grants cannot be read", e);
        }
        return new Authority(person, name, List.copyOf(grants));
    }
}
