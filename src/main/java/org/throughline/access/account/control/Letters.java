package org.throughline.access.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

/** What people are told about their own ways in, by mail and in their language. */
@ApplicationScoped
class Letters {

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    /** Where a person is reached: by the rosters' address, else by a login that is one. */
    Optional<Addressee> addressee(PersonId person) {
        return SqlRead.of(em, Addressee.class, """
                        select coalesce(p.email, case when a.login like '%_@_%' then a.login end),
                               coalesce(a.language, p.home_language, 'en'), coalesce(a.display_name, p.display_name)
                        from (select cast(:person as uuid) as id) x
                        left join district.v_person p on p.id = x.id
                        left join access.account a on a.person_id = x.id""")
                .with("person", person.toString()).first().filter(addressee -> addressee.email() != null);
    }

    /** Sends the link; the person's name and login are in the letter. */
    void link(Addressee to, LinkKind kind, String login, String code) {
        Language language = to.tongue();
        String address = publicUrl + "/account/" + (kind == LinkKind.INVITATION ? "invitation" : "reset") + "?lang=" + language.code() + "&code=" + code;
        send(to, kind.name().toLowerCase(java.util.Locale.ROOT), to.name(), login, address);
    }

    /** Tells of something that was done to the person's account, if they can be reached. */
    void tell(PersonId person, String what) {
        addressee(person).ifPresent(to -> send(to, what, to.name(), publicUrl));
    }

    private void send(Addressee to, String what, Object... parameters) {
        TextBundle texts = TextBundle.in(to.tongue().locale());
        outbox.put(to.email(), texts.get("accounts.mail." + what + ".subject"), texts.of("accounts.mail." + what, parameters), to.tongue());
    }

    /** Who gets a letter, and in which language. */
    record Addressee(String email, String language, String name) {

        Language tongue() {
            return Stream.of(language).flatMap(code -> Language.ofCode(code).stream()).filter(Language.OF_STAFF::contains).findFirst().orElse(Language.EN);
        }
    }
}
