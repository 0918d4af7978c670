package org.throughline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.RealTime;

/** Checks the log once a day and writes its head where the database's owner cannot: to the server's log and by mail. */
@ApplicationScoped
public class DailyCheck implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(DailyCheck.class.getName());
    private static final Duration DAY = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    @Inject
    LogCheck check;

    @Inject
    Outbox outbox;

    @Inject
    @RealTime
    Clock clock;

    @Inject
    @ConfigProperty(name = "audit.mail")
    Optional<String> mail;

    @Override
    public String name() {
        return "audit-check";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        boolean recent = SqlRead.of(em, Checked.class, "select value from platform.setting where name = 'audit.checked'").first()
                .map(last -> Instant.parse(last.at()).isAfter(clock.instant().minus(DAY))).orElse(false);
        if (!recent) {
            em.createNativeQuery("""
                            insert into platform.setting (name, value) values ('audit.checked', :at)
                            on conflict (name) do update set value = excluded.value""")
                    .setParameter("at", clock.instant().toString()).executeUpdate();
            tell(check.run(null));
        }
    }

    private void tell(ChainCheck.Result result) {
        if (result.whole()) {
            LOG.info("The audit log is whole. Keep its head: " + result.head());
        } else {
            LOG.log(Level.SEVERE, "The audit log is not what it was: {0}", result.findings());
        }
        TextBundle texts = TextBundle.in(Language.EN.locale());
        mail.filter(address -> address.contains("@")).ifPresent(address -> outbox.put(address,
                texts.of(result.whole() ? "permission.audit.mail.whole" : "permission.audit.mail.broken", result.entries()),
                texts.of("permission.audit.mail.body", result.entries(), result.head(),
                        result.whole() ? "–" : String.join("\n", result.findings().stream().map(Object::toString).toList())), Language.EN));
    }

    record Checked(String at) {}
}
