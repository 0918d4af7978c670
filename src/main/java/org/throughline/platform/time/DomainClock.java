package org.throughline.platform.time;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The district's time, in the district's zone. It runs with the wall's clock, shifted by a kept amount that is zero
 * everywhere but in a demo, whose story has a date of its own.
 */
@ApplicationScoped
public class DomainClock extends Clock {

    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    @Inject
    @RealTime
    TickingClock realTime;

    @Inject
    @ConfigProperty(name = "district.zone", defaultValue = "America/Chicago")
    String zone;

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    private volatile Duration shift = Duration.ZERO;

    @PostConstruct
    void read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("select value from platform.setting where name = 'clock.shift'");
                ResultSet row = query.executeQuery()) {
            if (row.next()) {
                shift = Duration.parse(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the clock's shift cannot be read", e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }

    @Override
    public Instant instant() {
        Instant told = TOLD.get();
        return told != null ? told : realTime.instant().plus(shift);
    }

    /** The school day it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), getZone());
    }

    /** From now on it is this time of the story, and the clock ticks on, also after a restart. */
    public void setTo(Instant story) {
        Duration wanted = Duration.between(realTime.instant(), story);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement("""
                        insert into platform.setting (name, value) values ('clock.shift', ?)
                        on conflict (name) do update set value = excluded.value""")) {
            change.setString(1, wanted.toString());
            change.executeUpdate();
            shift = wanted;
        } catch (SQLException e) {
            throw new IllegalStateException("the clock's shift cannot be kept", e);
        }
    }

    /** Lets something happen at a told time, on this thread only: how a demo tells a year that has passed. */
    public <T> T at(Instant told, Callable<T> happening) throws Exception {
        Instant before = TOLD.get();
        TOLD.set(told);
        try {
            return happening.call();
        } finally {
            if (before == null) {
                TOLD.remove();
            } else {
                TOLD.set(before);
            }
        }
    }
}
