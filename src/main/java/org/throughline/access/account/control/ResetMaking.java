package org.throughline.access.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.entity.Account;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;

/** Sends who forgot a password a link, apart from the answer to whoever asked, which takes the same time for nobody. */
@Stateless
@PermitAll
public class ResetMaking {

    @PersistenceContext
    EntityManager em;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    Audit audit;

    /** @param name the login or the address of the person; where that is nobody's or two people's, nothing is sent */
    @Asynchronous
    public void send(String name) {
        var found = SqlRead.of(em, Asked.class, """
                        select a.id, a.person_id, a.login from access.account a left join district.v_person p on p.id = a.person_id
                        where (a.login = :name or lower(p.email) = :name)
                          and not exists (select 1 from access.person_mark m where m.person_id = a.person_id)
                        order by a.login = :name desc, a.id""")
                .with("name", Account.normalized(name)).most(2).list();
        if (found.isEmpty() || found.size() == 2 && !found.get(0).login().equals(Account.normalized(name))) {
            return;
        }
        Asked asked = found.get(0);
        letters.addressee(asked.person()).ifPresent(to -> {
            letters.link(to, LinkKind.RESET, asked.login(), links.make(asked.account(), LinkKind.RESET, null));
            audit.note(asked.person().value(), "reset asked for", asked.person().toString(), "");
        });
    }

    private record Asked(UUID account, PersonId person, String login) {}
}
