package org.throughline.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.throughline.access.session.control.SessionLimits;
import org.throughline.platform.time.DomainClock;

/** Reads what a person may do on the district's day. Plain JDBC: it is asked before any use case, so outside of transactions. */
@ApplicationScoped
class Authorities {

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    @Inject
    DomainClock clock;

    @Inject
    SessionLimits limits;

    Authority of(PersonId person) {
        return read(person, null);
    }

    /** The same within a session: nothing once that has ended. Notes that the person was seen. */
    Authority inSession(PersonId person, UUID session) {
        return read(person, session);
    }

    private Authority read(PersonId person, UUID session) {
        List<Grant> grants = new ArrayList<>();
        Instant seen = Instant.MAX;
        String name = "";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        with recursive held as (
                            select distinct g.role, g.organization_id, g.person_id from access.role_grant g
                            where g.person_id = ? and g.ended_at is null
                              and (g.from_on is null or g.from_on <= ?) and (g.until_on is null or g.until_on >= ?)
                              and not exists (select 1 from access.person_mark m where m.person_id = g.person_id)
                              and (cast(? as uuid) is null or exists (select 1 from access.session s where s.id = ? and s.person_id = g.person_id
                                   and s.ended_at is null and s.started_at > ? and s.last_seen_at > ?))),
                        under as (
                            select h.organization_id as top, h.organization_id as id from held h
                            union
                            select u.top, o.id from under u join access.organization o on o.parent_id = u.id)
                        select h.role, h.organization_id, o.school,
                               coalesce((select a.display_name from access.account a where a.person_id = h.person_id),
                                        (select p.display_name from district.v_person p where p.id = h.person_id),
                                        (select i.name from access.integration i where i.id = h.person_id)),
                               o.id = ? or not o.school and o.parent_id is null and not exists (
                                   select 1 from access.organization d where not d.school and d.parent_id is null and d.id not in (o.id, ?)),
                               array(select u.id from under u where u.top = h.organization_id),
                               (select s.last_seen_at from access.session s where s.id = ?)
                        from held h
                        join access.organization o on o.id = h.organization_id
                        order by h.role, h.organization_id""")) {
            query.setObject(1, person.value());
            LocalDate today = clock.today();
            query.setObject(2, today);
            query.setObject(3, today);
            query.setObject(4, session);
            query.setObject(5, session);
            query.setObject(6, limits.oldest().atOffset(ZoneOffset.UTC));
            query.setObject(7, limits.quietest().atOffset(ZoneOffset.UTC));
            query.setObject(8, Accounts.ROOT);
            query.setObject(9, Accounts.ROOT);
            query.setObject(10, session);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(Role.valueOf(row.getString(1)), new OrganizationId(row.getObject(2, UUID.class)), row.getBoolean(3), row.getBoolean(5), under(row)));
                    name = row.getString(4) == null ? "" : row.getString(4);
                    seen = session == null ? seen : row.getObject(7, OffsetDateTime.class).toInstant();
                }
            }
            if (seen.isBefore(limits.now().minus(SessionLimits.SEEN_EVERY))) {
                see(connection, session);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a person's grants cannot be read", e);
        }
        return new Authority(person, name, List.copyOf(grants));
    }

    private void see(Connection connection, UUID session) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("update access.session set last_seen_at = ? where id = ?")) {
            change.setObject(1, limits.now().atOffset(ZoneOffset.UTC));
            change.setObject(2, session);
            change.executeUpdate();
        }
    }

    private static Set<OrganizationId> under(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray(6).getArray()).map(OrganizationId::new).collect(Collectors.toSet());
    }
}
