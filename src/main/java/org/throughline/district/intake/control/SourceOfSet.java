package org.throughline.district.intake.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;

/** Finds whose rosters these are: the district's own id in its system names the source, which keeps districts apart. */
final class SourceOfSet {

    private static final String DISTRICTS = """
            select o.source_id, o.name from district.staged_organization o
            where o.import_id = :import and o.state in ('A', 'R') and o.type = 'district'
              and not exists (select 1 from district.staged_organization p
                              where p.import_id = o.import_id and p.source_id = o.parent and p.state = 'A' and p.type = 'district')
            order by o.line""";

    private static final String KNOWN = """
            select distinct o.source as source_id, o.source as name
            from (select source_id as id from district.staged_organization where import_id = :import
                  union select parent from district.staged_organization where import_id = :import
                  union select organization from district.staged_course where import_id = :import
                  union select school from district.staged_class where import_id = :import
                  union select organization from district.staged_position where import_id = :import
                  union select school from district.staged_enrollment where import_id = :import) named
            join district.organization o on o.source_id = named.id and o.active""";

    private static final String USERS_KNOWN = """
            select distinct p.source as source_id, p.source as name from district.staged_person s
            join district.person p on p.source_id = s.source_id where s.import_id = :import""";

    /** A college beside the schools is nobody's district. */
    private static final String ROOTS_OF_SCHOOLS = """
            with recursive above (id, parent) as (
                select source_id, parent from district.staged_organization where import_id = :import and state = 'A' and type = 'school'
                union
                select o.source_id, o.parent from above a
                join district.staged_organization o on o.import_id = :import and o.state = 'A' and o.source_id = a.parent)
            select distinct o.source_id, o.name from above a
            join district.staged_organization o on o.import_id = :import and o.state = 'A' and o.source_id = a.id
            where o.parent is null and o.type <> 'school' order by o.source_id""";

    private static final String ROOTS = """
            select source_id, name from district.staged_organization o
            where o.import_id = :import and o.state = 'A' and o.parent is null and o.type <> 'school'""";

    private SourceOfSet() {}

    static String of(EntityManager em, UUID id) {
        for (String way : List.of(DISTRICTS, KNOWN, USERS_KNOWN, ROOTS_OF_SCHOOLS, ROOTS)) {
            List<Named> found = SqlRead.of(em, Named.class, way).with("import", id).list();
            if (found.size() > 1) {
                throw new SeveralDistricts(String.join(", ", found.stream().map(Named::name).toList()));
            }
            if (found.size() == 1) {
                return found.get(0).sourceId();
            }
        }
        throw new NoDistrict();
    }

    record Named(String sourceId, String name) {}
}
