package org.throughline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.time.RealTime;

/** Who did what to what, by the wall's clock, in the transaction in which it was done. Entries are never changed. */
@ApplicationScoped
public class Audit {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Subject is what it was done to, as an id or an address; detail has no more than a person needs to understand it. */
    public void note(UUID person, String action, String subject, String detail) {
        write(person, action, subject, detail, null, null);
    }

    /**
     * What changed, with its values before and after; what stayed is left out. Nothing is noted where nothing changed.
     *
     * @param before null for what is new
     * @param after  null for what is gone
     */
    public void changed(UUID person, String action, String subject, Map<String, ?> before, Map<String, ?> after) {
        Map<String, Object> was = new TreeMap<>(before == null ? Map.of() : before);
        Map<String, Object> is = new TreeMap<>(after == null ? Map.of() : after);
        if (before != null && after != null) {
            is.keySet().stream().filter(key -> was.containsKey(key) && Objects.equals(was.get(key), is.get(key))).toList().forEach(same -> {
                was.remove(same);
                is.remove(same);
            });
        }
        if (!was.isEmpty() || !is.isEmpty()) {
            write(person, action, subject, "", before == null ? null : json(was), after == null ? null : json(is));
        }
    }

    private void write(UUID person, String action, String subject, String detail, String before, String after) {
        AuditOrigin origin = AuditOrigin.current();
        em.createNativeQuery("""
                        insert into platform.audit (id, at, person_id, action, subject, detail, before, after, address, session, request)
                        values (:id, :at, cast(:person as uuid), :action, :subject, :detail, cast(:before as jsonb), cast(:after as jsonb), :address, :session, :request)""")
                .setParameter("id", Ids.timeOrdered()).setParameter("at", clock.instant()).setParameter("person", person == null ? null : person.toString())
                .setParameter("action", action).setParameter("subject", subject).setParameter("detail", detail)
                .setParameter("before", before).setParameter("after", after)
                .setParameter("address", origin.address()).setParameter("session", origin.session()).setParameter("request", origin.request())
                .executeUpdate();
    }

    private static String json(Map<String, ?> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach((key, value) -> {
            if (value == null) {
                object.addNull(key);
            } else if (value instanceof Boolean yes) {
                object.add(key, yes);
            } else if (value instanceof Integer || value instanceof Long) {
                object.add(key, ((Number) value).longValue());
            } else {
                object.add(key, value.toString());
            }
        });
        return object.build().toString();
    }
}
