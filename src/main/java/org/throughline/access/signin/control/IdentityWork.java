package org.throughline.access.signin.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;

/** People whom a provider vouches for and nobody has found in the rosters yet. */
@ApplicationScoped
class IdentityWork extends ViewersWork {

    @PersistenceContext
    EntityManager em;

    @Inject
    Providers providers;

    IdentityWork() {
        super("access");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.ADMINISTER)) {
            return List.of();
        }
        return SqlRead.of(em, Waiting.class, "select id, provider, login, name from access.identity where person_id is null order by last_seen_at desc, id").most(MOST).list()
                .stream().map(one -> new WorkItem(null, texts.of("signin.work.title", one.login()),
                        texts.of("signin.work.detail", providers.named(one.provider()).map(Provider::label).orElse(one.provider()), one.name()),
                        "/access/identity.xhtml?id=" + one.id(), texts.get("signin.work.act")))
                .toList();
    }

    record Waiting(UUID id, String provider, String login, String name) {}
}
