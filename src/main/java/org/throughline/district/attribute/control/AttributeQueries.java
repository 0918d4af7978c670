package org.throughline.district.attribute.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.platform.SqlRead;

/** The files of attributes that were handed in, what they say and what they would change. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class AttributeQueries {

    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 200;
    private static final int CHANGES = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    AttributeStore store;

    @Inject
    FactStaging staging;

    public AttributeFile file(UUID id) {
        return store.file(id);
    }

    /** The newest first. */
    public List<AttributeFile> files(int first, int size) {
        return SqlRead.of(em, AttributeFile.class, "select " + AttributeFile.COLUMNS + " " + """
                        from district.attribute_file f order by f.received_at desc, f.id desc limit :size offset :first""")
                .with("size", size).with("first", first).list();
    }

    public long files() {
        return SqlRead.of(em, Count.class, "select count(*) from district.attribute_file").one().n();
    }

    /** Some values of each column, each value once, as long as the file is open. */
    public List<List<String>> samples(UUID id) {
        AttributeFile file = store.file(id);
        List<List<String>> samples = new ArrayList<>();
        for (int i = 0; i < file.headers().length; i++) {
            samples.add(new ArrayList<>());
        }
        if (!file.settled()) {
            new AttributeText(store.content(id)).read((line, cells) -> {
                for (int i = 0; i < Math.min(cells.size(), samples.size()); i++) {
                    List<String> seen = samples.get(i);
                    if (seen.size() < SAMPLES && !cells.get(i).isEmpty() && !seen.contains(cells.get(i))) {
                        seen.add(cells.get(i));
                    }
                }
                return line < LOOKED_AT;
            });
        }
        return samples;
    }

    /** Some of what would end, change and be new. */
    public List<FactChange> changes(UUID id) {
        AttributeFile file = store.file(id);
        return file.state().equals("WAITING") ? staging.samples(file, CHANGES) : List.of();
    }

    /** Whether so much would end that a person should look twice. */
    public boolean overGuard(UUID id) {
        AttributeFile file = store.file(id);
        return file.state().equals("WAITING") && AttributeIntake.overGuard(file.ended(), staging.inForce(file));
    }

    /** Rows that were left out first, then by line. */
    public List<AttributeProblem> problems(UUID id, int first, int size) {
        return SqlRead.of(em, AttributeProblem.class, """
                        select p.line, p.column_name, p.value, p.problem, p.refused from district.attribute_problem p
                        where p.file_id = :id order by p.refused desc, p.line, p.id limit :size offset :first""")
                .with("id", id).with("size", size).with("first", first).list();
    }

    public long problems(UUID id) {
        return SqlRead.of(em, Count.class, "select count(*) from district.attribute_problem where file_id = :id").with("id", id).one().n();
    }

    /** The headers of a file that needs no mapping. */
    public List<String> template(AttributeKind kind) {
        return kind.columns().stream().map(AttributeColumn::name).toList();
    }

    record Count(long n) {}
}
