package org.throughline.district.mapping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.throughline.district.roster.control.RosterLimits;
import org.throughline.district.roster.control.RosterMapping;
import org.throughline.district.roster.control.RosterMappings;
import org.throughline.district.roster.control.RosterSet;
import org.throughline.platform.SqlRead;

/** Opens sets of rosters with the mappings that are saved here; what every way of handing in goes through. */
@ApplicationScoped
public class RosterSets {

    @PersistenceContext
    EntityManager em;

    /** Opens the set of an import, by the mapping that was asked for, else by one that fits its headers. To be closed by the caller. */
    public RosterSet open(UUID importId, Path path) throws IOException {
        String asked = SqlRead.of(em, Asked.class, "select mapping from district.roster_import where id = :id").with("id", importId).one().mapping();
        return RosterSet.open(path, RosterLimits.USUAL, new RosterMappings(SqlRead.of(em, Kept.class,
                        "select name, cast(files as text) from district.column_mapping order by saved_at desc, id").list().stream()
                .map(kept -> new RosterMapping(kept.name(), MappingJson.read(kept.files()))).toList(), asked));
    }

    /** Refuses a name that no mapping has. */
    public void require(String name) {
        if (SqlRead.of(em, Kept.class, "select name, cast(files as text) from district.column_mapping where lower(name) = lower(:name)").with("name", name).first().isEmpty()) {
            throw new MappingUnknown(name);
        }
    }

    record Asked(String mapping) {}

    record Kept(String name, String files) {}
}
