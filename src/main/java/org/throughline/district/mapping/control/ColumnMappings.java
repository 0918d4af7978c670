package org.throughline.district.mapping.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.district.roster.control.FileShape;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterSample;
import org.throughline.district.roster.control.RosterUnreadable;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;

/** Somebody says once how a source's files are to be read. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class ColumnMappings {

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** What is in a sample, a zip or one CSV file, which is not kept. */
    public List<RosterSample> look(String fileName, InputStream content) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("mapping");
            boolean one = fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
            String plain = one ? fileName.replaceAll("[^\\p{L}\\p{N} ._-]", "_") : "sample.zip";
            Path file = folder.resolve(one ? plain.substring(Math.max(0, plain.length() - 100)) : plain);
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            List<RosterSample> samples = RosterSample.of(one ? folder : file);
            if (samples.isEmpty()) {
                throw new NothingToMap();
            }
            return samples;
        } catch (RosterUnreadable unreadable) {
            throw new SampleUnreadable(unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves a new mapping where there is no id, else changes it. Returns its id. */
    public UUID save(UUID id, long seenVersion, String name, List<FileShape> files) {
        require(id, name, files);
        UUID saved = id == null ? Ids.timeOrdered() : id;
        int written = em.createNativeQuery(id == null ? """
                        insert into district.column_mapping (id, version, name, files, saved_at, saved_by_name)
                        values (:id, :version, :name, cast(:files as jsonb), :at, :by)""" : """
                        update district.column_mapping set version = version + 1, name = :name, files = cast(:files as jsonb), saved_at = :at, saved_by_name = :by
                        where id = :id and version = :version""")
                .setParameter("id", saved).setParameter("version", seenVersion).setParameter("name", name.strip())
                .setParameter("files", MappingJson.write(files)).setParameter("at", clock.instant()).setParameter("by", viewer.name()).executeUpdate();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
        audit.note(viewer.id().value(), "mapping saved", saved.toString(), name.strip());
        return saved;
    }

    private void require(UUID id, String name, List<FileShape> files) {
        if (files.isEmpty()) {
            throw new NothingToMap();
        }
        long others = SqlRead.of(em, Count.class, "select count(*) from district.column_mapping where lower(name) = lower(:name) and id <> :id")
                .with("name", name.strip()).with("id", id == null ? new UUID(0, 0) : id).one().n();
        if (others > 0) {
            throw new MappingNamed(name.strip());
        }
        boolean carried = files.stream().anyMatch(file -> file.kind() == RosterKind.USER && file.holds("role"))
                && files.stream().noneMatch(file -> file.kind() == RosterKind.ROLE);
        for (FileShape file : files) {
            List<String> missing = file.missing(carried);
            if (!missing.isEmpty()) {
                throw new MappingIncomplete(file.fileName(), String.join(", ", missing));
            }
            if (files.stream().filter(other -> other.kind() == file.kind()).count() > 1) {
                throw new KindTwice(file.fileName());
            }
            List<String> columns = file.columns().values().stream().filter(column -> !column.isEmpty()).toList();
            columns.stream().filter(column -> columns.indexOf(column) != columns.lastIndexOf(column)).findFirst().ifPresent(column -> {
                throw new HeaderTwice(file.fileName(), column);
            });
        }
    }

    public void delete(UUID id) {
        MappingDetails mapping = mapping(id);
        em.createNativeQuery("delete from district.column_mapping where id = :id").setParameter("id", id).executeUpdate();
        audit.note(viewer.id().value(), "mapping deleted", id.toString(), mapping.name());
    }

    public MappingDetails mapping(UUID id) {
        Kept kept = SqlRead.of(em, Kept.class, "select id, version, name, cast(files as text) from district.column_mapping where id = :id").with("id", id).one();
        return new MappingDetails(kept.id(), kept.version(), kept.name(), MappingJson.read(kept.files()));
    }

    /** By name. */
    public List<MappingRow> mappings() {
        return SqlRead.of(em, MappingRow.class, """
                select id, name, jsonb_array_length(files), saved_at, saved_by_name, used_at from district.column_mapping order by lower(name), id""").list();
    }

    record Kept(UUID id, long version, String name, String files) {}

    record Count(long n) {}
}
