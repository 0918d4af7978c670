package org.throughline.platform.phone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Set;
import org.throughline.platform.time.DomainClock;

/** What people answer to a text message: STOP ends them, START lets them come again. The provider's signature was checked. */
@Stateless
@PermitAll
public class TextStops {

    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "PARAR", "ALTO", "BASTA", "CANCELAR", "\u0625\u064a\u0642\u0627\u0641", "\u062a\u0648\u0642\u0641");
    private static final Set<String> START = Set.of("START", "UNSTOP", "YES", "INICIAR", "EMPEZAR", "\u0627\u0628\u062f\u0623");

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    /** @param from the number as the provider writes it */
    public void answered(String from, String words) {
        String word = words.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (STOP.contains(word)) {
            em.createNativeQuery("insert into platform.text_stop (recipient, since) values (:from, :day) on conflict do nothing")
                    .setParameter("from", from).setParameter("day", clock.today()).executeUpdate();
        } else if (START.contains(word)) {
            em.createNativeQuery("delete from platform.text_stop where recipient = :from").setParameter("from", from).executeUpdate();
        }
    }
}
