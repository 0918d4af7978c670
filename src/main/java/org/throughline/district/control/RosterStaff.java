package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.access.StaffDirectory;
import org.throughline.platform.SqlRead;

/** Whom the rosters mean, for those who sign in by a provider. */
@ApplicationScoped
class RosterStaff implements StaffDirectory {

    private static final int MOST_WORDS = 6;

    private static final String LISTED = """
            select p.id, p.display_name, p.email, p.identifier,
                   (select string_agg(distinct o.name, ', ' order by o.name) from district.position t
                    join district.organization o on o.id = t.organization_id and o.active
                    where t.person_id = p.id and t.active),
                   p.kind = 'STAFF'
            from district.person p
            where p.active and %s
            order by p.family_name, p.given_name, p.id""";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Listed> having(Attribute attribute, String value) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        return SqlRead.of(em, Listed.class, LISTED.formatted("lower(p." + column(attribute) + ") = lower(:value)"))
                .with("value", value.strip()).most(10).list();
    }

    private static String column(Attribute attribute) {
        return switch (attribute) {
            case EMAIL -> "email";
            case USERNAME -> "username";
            case IDENTIFIER -> "identifier";
            case SOURCE_ID -> "source_id";
        };
    }

    @Override
    public List<Listed> named(String words, int most) {
        List<String> parts = List.of(words.strip().split("\\s+", MOST_WORDS));
        StringBuilder conditions = new StringBuilder("p.kind = 'STAFF'");
        for (int i = 0; i < parts.size(); i++) {
            conditions.append(" and (p.display_name ilike :word").append(i).append(" escape '!' or p.email ilike :word").append(i)
                    .append(" escape '!' or p.identifier ilike :word").append(i).append(" escape '!')");
        }
        SqlRead<Listed> read = SqlRead.of(em, Listed.class, LISTED.formatted(conditions));
        for (int i = 0; i < parts.size(); i++) {
            read.with("word" + i, "%" + parts.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        return read.most(most).list();
    }

    @Override
    public boolean works(PersonId person) {
        return SqlRead.of(em, Found.class, "select exists (select 1 from district.v_person where id = :id and kind = 'STAFF')")
                .with("id", person.value()).one().there();
    }

    record Found(boolean there) {}
}
