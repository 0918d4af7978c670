package org.throughline.access.signin.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.throughline.platform.time.RealTime;

/** The questions put to SAML providers, and their answers until they are fetched. Each is asked, answered and fetched once. */
@Stateless
@PermitAll
public class SamlRequests {

    private static final Duration TIME = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Identities identities;

    @Inject
    @RealTime
    Clock clock;

    /** Returns the relay state, which comes back with the answer. */
    public String begin(SamlProvider provider, String requestId) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String relayState = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        em.createNativeQuery("delete from access.saml_request where made_at < :old").setParameter("old", oldest()).executeUpdate();
        em.createNativeQuery("insert into access.saml_request (relay_state, provider, request_id, made_at) values (:state, :provider, :request, :now)")
                .setParameter("state", relayState).setParameter("provider", provider.name()).setParameter("request", requestId).setParameter("now", clock.instant())
                .executeUpdate();
        return relayState;
    }

    /** The id of a question that waits for its answer. */
    public String open(SamlProvider provider, String relayState) {
        List<?> found = em.createNativeQuery("select request_id from access.saml_request where relay_state = :state and provider = :provider and answer is null and made_at > :old", String.class)
                .setParameter("state", relayState).setParameter("provider", provider.name()).setParameter("old", oldest()).getResultList();
        return found.stream().map(String.class::cast).findFirst().orElseThrow(SignInExpired::new);
    }

    /** Keeps the answer, if the assertion was never used before. */
    public void answered(SamlProvider provider, String relayState, String issuer, String assertionId, Instant until, SamlAnswer answer) {
        int kept = identities.useOnce(issuer, assertionId, until)
                ? em.createNativeQuery("update access.saml_request set answer = :answer where relay_state = :state and provider = :provider and answer is null")
                        .setParameter("answer", Kept.of(answer)).setParameter("state", relayState).setParameter("provider", provider.name()).executeUpdate()
                : 0;
        if (kept == 0) {
            throw new SignInExpired();
        }
    }

    public SamlAnswer take(SamlProvider provider, String relayState) {
        List<?> found = em.createNativeQuery("delete from access.saml_request where relay_state = :state and provider = :provider and answer is not null and made_at > :old returning answer", String.class)
                .setParameter("state", relayState).setParameter("provider", provider.name()).setParameter("old", oldest()).getResultList();
        return found.stream().map(String.class::cast).findFirst().map(Kept::read).orElseThrow(SignInExpired::new);
    }

    private Instant oldest() {
        return clock.instant().minus(TIME);
    }

    /** The answer as it lies in the database. */
    public static class Kept {

        private static final Jsonb JSON = JsonbBuilder.create();

        public String issuer;
        public String subject;
        public String login;
        public String name;
        public Map<String, List<String>> claims;
        public String session;
        public String nameId;
        public String nameIdFormat;

        static String of(SamlAnswer answer) {
            Kept kept = new Kept();
            kept.issuer = answer.asserted().issuer();
            kept.subject = answer.asserted().subject();
            kept.login = answer.asserted().login();
            kept.name = answer.asserted().name();
            kept.claims = answer.asserted().claims();
            kept.session = answer.asserted().session();
            kept.nameId = answer.nameId();
            kept.nameIdFormat = answer.nameIdFormat();
            return JSON.toJson(kept);
        }

        static SamlAnswer read(String text) {
            Kept kept = JSON.fromJson(text, Kept.class);
            return new SamlAnswer(new Asserted(kept.issuer, kept.subject, kept.login, kept.name, kept.claims, kept.session), kept.nameId, kept.nameIdFormat);
        }
    }
}
