package org.throughline.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Started and ready: the database answers, and its newest migration is in place. */
@Startup
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select version from platform.flyway_schema_history where success and version is not null
                        order by installed_rank desc limit 1""")) {
            return row.next()
                    ? HealthCheckResponse.named("database").up().withData("migration", row.getString(1)).build()
                    : HealthCheckResponse.named("database").down().build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("database").down().withData("problem", "no reach to the database").build();
        }
    }
}
