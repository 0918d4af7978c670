package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.privacy.PeopleByName;

/** Finds anybody in reach by name or number, those who left too. */
@ApplicationScoped
class PeopleOfTheRosters implements PeopleByName {

    private static final String NAMED = """
            select p.id, p.display_name, p.kind,
                   (select string_agg(distinct o.name, ', ' order by o.name) from district.position t
                    join district.organization o on o.id = t.organization_id where t.person_id = p.id and t.active),
                   p.active
            from district.person p
            where (:whole or p.id in (select x.person_id from platform.v_person_place x where x.organization_id in (:places))) and\s""";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Named> find(String words, Reach reach, int most) {
        String pattern = "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_").replaceAll("\\s+", "%") + "%";
        return SqlRead.of(em, Named.class, NAMED + """
                        p.erased_at is null and (p.display_name ilike :pattern escape '!' or p.identifier = :words or p.source_id = :words or lower(p.email) = lower(:words))
                        order by p.active desc, p.family_name, p.given_name, p.id""")
                .with("whole", reach.whole()).with("places", reach.places()).with("pattern", pattern).with("words", words.strip()).most(most).list();
    }

    @Override
    public Optional<Named> find(UUID person, Reach reach) {
        return SqlRead.of(em, Named.class, NAMED + "p.id = :person")
                .with("whole", reach.whole()).with("places", reach.places()).with("person", person).first();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : SqlRead.of(em, Name.class, "select p.id, p.display_name from district.person p where p.id in (:people) order by p.id")
                .with("people", people).list().stream().collect(Collectors.toMap(Name::id, Name::name));
    }

    @Override
    public boolean isShared(String name, UUID person) {
        return SqlRead.of(em, Other.class, """
                        select count(*) from district.person p where p.id <> :person and p.erased_at is null
                          and lower(:name) in (lower(p.display_name), lower(p.family_name || ', ' || p.given_name), lower(p.given_name || ' ' || p.middle_name || ' ' || p.family_name))""")
                .with("name", name).with("person", person).one().n() > 0;
    }

    record Name(UUID id, String name) {}

    record Other(long n) {}
}
