package org.throughline.district.mapping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
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

    /** Opens a set; a mapping that fits its headers is used. To be closed by the caller. */
    public RosterSet open(Path path) throws IOException {
        return open(path, null);
    }

    /** @param asked name of the mapping to use whatever the headers, or null */
    public RosterSet open(Path path, String asked) throws IOException {
        return RosterSet.open(path, RosterLimits.USUAL, new RosterMappings(SqlRead.of(em, Kept.class,
                        "select name, cast(files as text) from district.column_mapping order by saved_at desc, id").list().stream()
                .map(kept -> new RosterMapping(kept.name(), MappingJson.read(kept.files()))).toList(), asked));
    }

    record Kept(String name, String files) {}
}
