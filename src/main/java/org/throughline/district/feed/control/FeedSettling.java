package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.throughline.district.feed.entity.RunState;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.RealTime;

/** Follows the imports that feeds handed in to their ends, and gives up runs that nobody works on any more. */
@ApplicationScoped
public class FeedSettling {

    private static final Duration LOST_AFTER = Duration.ofMinutes(45);

    @PersistenceContext
    EntityManager em;

    @Inject
    FeedNotes notes;

    @Inject
    FeedFolders folders;

    @Inject
    @RealTime
    Clock clock;

    public void settle() {
        for (Open open : SqlRead.of(em, Open.class, """
                select r.id, r.state, r.kept_as, f.folder, i.state, i.reason_key, i.reason_parameters
                from district.feed_run r join district.feed f on f.id = r.feed_id join district.roster_import i on i.id = r.import_id
                where r.state in ('DELIVERED', 'WAITS') or r.state = 'FAILED' and i.state = 'DONE' order by r.started_at, r.id""").list()) {
            settle(open);
        }
        SqlRead.of(em, Lost.class, "select id from district.feed_run where state = 'RUNNING' and alive_at < :before and cause <> 'FILE' order by started_at, id")
                .with("before", clock.instant().minus(LOST_AFTER)).list().forEach(lost -> notes.failed(lost.id(), "feeds.wrong.lost"));
    }

    private void settle(Open open) {
        switch (open.imported()) {
            case "DONE" -> becomes(open, "DONE");
            case "WAITING" -> becomes(open, "WAITS");
            case "REFUSED" -> fails(open, open.reasonKey(), (Object[]) open.reason());
            case "DISCARDED" -> fails(open, "feeds.wrong.discarded");
            case "FAILED" -> fails(open, "feeds.wrong.import");
            default -> { }      // still on its way
        }
    }

    private void becomes(Open open, String state) {
        if (!open.state().name().equals(state)) {
            em.createNativeQuery("update district.feed_run set state = :state, reason_key = null, reason_parameters = '{}', ended_at = :now where id = :id")
                    .setParameter("state", state).setParameter("now", clock.instant()).setParameter("id", open.id()).executeUpdate();
        }
    }

    private void fails(Open open, String key, Object... parameters) {
        notes.failed(open.id(), key, parameters);
        if (open.keptAs() != null && folders.isThere()) {
            folders.move(folders.of(open.folder()).resolve(FeedFolders.TAKEN).resolve(open.keptAs()), FeedFolders.REFUSED, open.keptAs(),
                    TextBundle.in(Language.EN.locale()).of(key, FeedReason.arguments(FeedNotes.texts(parameters))));
        }
    }

    record Open(UUID id, RunState state, String keptAs, String folder, String imported, String reasonKey, String[] reason) {}

    record Lost(UUID id) {}
}
