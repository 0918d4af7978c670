package org.throughline.platform;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** An entity with an identity from birth and a version that travels with the page. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    private UUID id = Ids.timeOrdered();

    @Version
    private long version;

    protected Aggregate() {}

    /** For the few whose id must not tell when they were made. */
    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Refuses to go on from a state that somebody else has changed since the person saw it. */
    public void requireSeen(long seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Aggregate aggregate && getClass() == other.getClass() && id.equals(aggregate.id));
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
