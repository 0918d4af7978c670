package org.throughline.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.throughline.access.OrganizationId;
import org.throughline.access.RosterGrants;

/** Plain JDBC in batches: a large district brings tens of thousands at once. */
@ApplicationScoped
class SqlRosterGrants implements RosterGrants {

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    @Override
    public void places(List<Place> places) {
        run("""
                insert into access.organization (id, parent_id, name, school, active) values (?, ?, ?, ?, ?)
                on conflict (id) do update set parent_id = excluded.parent_id, name = excluded.name,
                    school = excluded.school, active = excluded.active""",
                statement -> {
                    for (Place place : places) {
                        statement.setObject(1, place.id().value());
                        statement.setObject(2, place.parent() == null ? null : place.parent().value());
                        statement.setString(3, place.name());
                        statement.setBoolean(4, place.school());
                        statement.setBoolean(5, place.active());
                        statement.addBatch();
                    }
                    statement.executeBatch();
                });
    }

    @Override
    public void replace(OrganizationId district, List<Held> held) {
        run("""
                with recursive below as (
                    select id from access.organization where id = ?
                    union all select o.id from access.organization o join below b on o.parent_id = b.id)
                delete from access.role_grant where by_roster and organization_id in (select id from below)""",
                statement -> {
                    statement.setObject(1, district.value());
                    statement.executeUpdate();
                });
        run("""
                insert into access.role_grant (person_id, role, organization_id, by_roster) values (?, ?, ?, true)
                on conflict do nothing""",
                statement -> {
                    for (Held one : held) {
                        statement.setObject(1, one.person().value());
                        statement.setString(2, one.role().name());
                        statement.setObject(3, one.organization().value());
                        statement.addBatch();
                    }
                    statement.executeBatch();
                });
    }

    private interface Work {
        void with(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("grants of the rosters cannot be kept", e);
        }
    }
}
