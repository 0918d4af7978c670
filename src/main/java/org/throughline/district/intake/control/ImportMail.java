package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Role;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;

/** Tells who handed a set in that it is applied, in the transaction that applies it. */
@ApplicationScoped
class ImportMail {

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    /** Returns the address, or null for a person without one. */
    String tell(ImportRow row) {
        UUID person = viewer.id().value();
        return SqlRead.of(em, Told.class, """
                        select p.email, coalesce((select a.language from access.account a where a.person_id = p.id), 'en')
                        from district.person p where p.id = :person and p.email is not null""")
                .with("person", person).first().map(to -> put(to, row)).orElse(null);
    }

    private String put(Told to, ImportRow row) {
        Language language = Language.ofCode(to.language()).orElse(Language.EN);
        TextBundle texts = TextBundle.in(language.locale());
        outbox.put(to.email(), texts.of("district.import.mail.subject", row.fileName()),
                texts.of("district.import.mail.body", row.fileName(), row.rows(), publicUrl + "/district/import.xhtml?id=" + row.id()), language);
        return to.email();
    }

    /** Tells everybody who may import that a set waits for one of them. */
    void tellWaiting(ImportRow row) {
        String roles = Stream.of(Role.values()).filter(role -> role.gives(Can.IMPORT_ROSTERS)).map(role -> "'" + role + "'").collect(Collectors.joining(", "));
        List<Told> all = SqlRead.of(em, Told.class, """
                        select distinct p.email, coalesce((select min(a.language) from access.account a where a.person_id = p.id), 'en')
                        from access.v_role_held h join district.person p on p.id = h.person_id
                        where h.role in (%s) and p.email is not null
                          and coalesce(h.from_on, :today) <= :today and coalesce(h.until_on, :today) >= :today
                        order by 1""".formatted(roles))
                .with("today", clock.today()).list();
        for (Told to : all) {
            Language language = Language.ofCode(to.language()).orElse(Language.EN);
            TextBundle texts = TextBundle.in(language.locale());
            outbox.put(to.email(), texts.of("intake.mail.waits.subject", row.fileName()),
                    texts.of("intake.mail.waits.body", row.fileName(), publicUrl + "/district/import.xhtml?id=" + row.id()), language);
        }
    }

    record Told(String email, String language) {}
}
