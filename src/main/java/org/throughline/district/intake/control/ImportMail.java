package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

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

    record Told(String email, String language) {}
}
