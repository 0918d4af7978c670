package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Role;
import org.throughline.platform.SqlRead;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;

/** Tells who answers for a feed, and all who may import, that it did not come in. */
@ApplicationScoped
class FeedMail {

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    void tellFailure(UUID feed, String key, String[] parameters) {
        Named named = SqlRead.of(em, Named.class, "select name from district.feed where id = :id").with("id", feed).one();
        for (Told to : recipients(feed)) {
            Language language = Language.ofCode(to.language()).orElse(Language.EN);
            TextBundle texts = TextBundle.in(language.locale());
            outbox.put(to.email(), texts.of("feeds.mail.subject", named.name()), texts.of("feeds.mail.body", named.name(), texts.of(key, FeedReason.arguments(parameters)),
                    publicUrl + "/district/feed.xhtml?id=" + feed), language);
        }
    }

    private List<Told> recipients(UUID feed) {
        List<String> roles = Stream.of(Role.values()).filter(role -> role.gives(Can.IMPORT_ROSTERS)).map(Role::name).toList();
        return SqlRead.of(em, Told.class, """
                        select p.email, min(coalesce((select min(a.language) from access.account a where a.person_id = p.id), 'en'))
                        from district.person p
                        where p.email is not null and (p.id = (select f.kept_by from district.feed f where f.id = :feed)
                            or exists (select 1 from access.v_role_held h where h.person_id = p.id and h.role in (:roles)
                                       and coalesce(h.from_on, :today) <= :today and coalesce(h.until_on, :today) >= :today))
                        group by p.email order by p.email""")
                .with("feed", feed).with("roles", roles).with("today", clock.today()).list();
    }

    record Named(String name) {}

    record Told(String email, String language) {}
}
