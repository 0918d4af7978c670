package org.throughline.demo.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** Keeps the letters that the demo's mail server took. People read them in the {@link Mailbox}. */
@Stateless
@PermitAll
public class LetterBox {

    private static final String NAMED = " from demo.letter where strpos(lower(recipient || ' ' || subject || ' ' || body), lower(:words)) > 0";
    private static final String COLUMNS = "select number, recipient, subject, body";

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Kept once this returns: the sender is told so only then. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(String recipient, String subject, String body) {
        em.createNativeQuery("insert into demo.letter (recipient, subject, body, arrived_at) values (:recipient, :subject, :body, :now)")
                .setParameter("recipient", recipient).setParameter("subject", subject).setParameter("body", body)
                .setParameter("now", clock.instant()).executeUpdate();
    }

    /** Newest first, those that the words name. */
    public List<Letter> letters(String words, int first, int most) {
        return SqlRead.of(em, Letter.class, COLUMNS + NAMED + " order by number desc offset :first").with("words", words).with("first", first).most(most).list();
    }

    public long count(String words) {
        return SqlRead.of(em, Count.class, "select count(*)" + NAMED).with("words", words).one().n();
    }

    public Letter letter(long number) {
        return SqlRead.of(em, Letter.class, COLUMNS + " from demo.letter where number = :number").with("number", number).first().orElseThrow(NotFound::new);
    }

    /** A mail as it arrived. */
    public record Letter(long number, String recipient, String subject, String body) {}

    record Count(long n) {}
}
