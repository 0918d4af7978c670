package org.throughline.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.throughline.access.OrganizationId;
import org.throughline.access.RosterGrants;
import org.throughline.access.role.control.RoleRules;
import org.throughline.platform.time.RealTime;

/** Plain JDBC in batches: a large district brings tens of thousands at once. */
@ApplicationScoped
class SqlRosterGrants implements RosterGrants {

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    @Inject
    RoleRules rules;

    @Inject
    @RealTime
    Clock clock;

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
        Object[] people = held.stream().map(one -> one.person().value()).toArray();
        Object[] roles = held.stream().map(one -> one.role().name()).toArray();
        Object[] organizations = held.stream().map(one -> one.organization().value()).toArray();
        run("""
                with recursive below as (
                    select id from access.organization where id = ?
                    union select o.id from access.organization o join below b on o.parent_id = b.id),
                held as (select * from unnest(?, ?, ?) as h (person_id, role, organization_id))
                update access.role_grant g set ended_at = ?
                where g.by_roster and g.ended_at is null and g.organization_id in (select id from below)
                  and not exists (select 1 from held h where h.person_id = g.person_id and h.role = g.role and h.organization_id = g.organization_id)""",
                statement -> {
                    statement.setObject(1, district.value());
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", people));
                    statement.setArray(3, statement.getConnection().createArrayOf("text", roles));
                    statement.setArray(4, statement.getConnection().createArrayOf("uuid", organizations));
                    statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                    statement.executeUpdate();
                });
        run("""
                insert into access.role_grant (person_id, role, organization_id, by_roster, granted_at)
                select h.person_id, h.role, h.organization_id, true, ? from unnest(?, ?, ?) as h (person_id, role, organization_id)
                on conflict do nothing""",
                statement -> {
                    statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", people));
                    statement.setArray(3, statement.getConnection().createArrayOf("text", roles));
                    statement.setArray(4, statement.getConnection().createArrayOf("uuid", organizations));
                    statement.executeUpdate();
                });
    }

    @Override
    public void byRules(OrganizationId district) {
        replace(district, List.copyOf(rules.given(district, rules.kept())));
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
