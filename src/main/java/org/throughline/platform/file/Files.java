package org.throughline.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** Keeps files, in the transaction of whoever attaches them. Files are never changed: another one is another file. */
@ApplicationScoped
public class Files {

    private static final int MOST_MEGABYTES = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Keeps a file of at most 10 MB, of a kind in {@link MediaType}. */
    public UUID add(String path, byte[] content, UUID by) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).strip();
        if (content.length > MOST_MEGABYTES << 20) {
            throw new FileTooLarge(name, MOST_MEGABYTES);
        }
        MediaType type = MediaType.of(name, content).orElseThrow(() -> new FileNotTaken(name));
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("""
                        insert into platform.file (id, name, media_type, size, content, added_by, added_at)
                        values (:id, :name, :type, :size, :content, :by, :at)""")
                .setParameter("id", id).setParameter("name", name).setParameter("type", type.type()).setParameter("size", (long) content.length)
                .setParameter("content", content).setParameter("by", by).setParameter("at", clock.instant())
                .executeUpdate();
        return id;
    }

    public StoredFile read(UUID id) {
        return SqlRead.of(em, StoredFile.class, "select name, media_type, content from platform.file where id = :id").with("id", id).one();
    }
}
