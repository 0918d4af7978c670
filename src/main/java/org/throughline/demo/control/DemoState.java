package org.throughline.demo.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.throughline.platform.SqlRead;

/** Remembers which chapters are told, so that a start after a crash goes on where the story was cut off. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoState {

    @PersistenceContext
    EntityManager em;

    public Optional<String> get(String name) {
        return SqlRead.of(em, Value.class, "select value from platform.setting where name = :name").with("name", "demo." + name).first().map(Value::value);
    }

    public void put(String name, String value) {
        em.createNativeQuery("insert into platform.setting (name, value) values (:name, :value) on conflict (name) do update set value = excluded.value")
                .setParameter("name", "demo." + name).setParameter("value", value).executeUpdate();
    }

    /** True where anybody lives in this database whom the demo did not make. */
    public boolean holdsOthers() {
        return get("administrator").isEmpty()
                && SqlRead.of(em, Held.class, "select exists (select 1 from access.account) or exists (select 1 from district.person)").one().held();
    }

    record Value(String value) {}

    record Held(boolean held) {}
}
