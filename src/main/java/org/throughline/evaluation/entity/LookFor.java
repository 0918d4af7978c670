package org.throughline.evaluation.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.evaluation.LookForId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.NotFound;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.vision.CommitmentId;

/** One edition of an observable sign of a commitment, with a scale from 0 to 3 whose levels are anchored in words. */
@Entity
@NotAboutPeople(Nobody.LOOK_FORS)
@Table(schema = "evaluation")
public class LookFor extends Aggregate {

    public static final int HIGHEST_LEVEL = 3;

    /** From this level on the sign counts as seen: for all students, or shaped by them. */
    public static final int SEEN_FROM = 2;

    private String code;
    private int edition;
    private UUID commitmentId;
    private String titleEn;
    private String titleEs;
    private String focus;
    private Instant agreedAt;
    private Instant retiredAt;

    @ElementCollection
    @CollectionTable(schema = "evaluation", name = "anchor", joinColumns = @JoinColumn(name = "look_for_id"))
    @OrderColumn(name = "level")
    private List<Anchor> anchors = new ArrayList<>();

    protected LookFor() {}

    /** The first edition. */
    public LookFor(String code, CommitmentId commitment, Wording wording, Instant at) {
        this(code, 1, commitment, wording, at);
    }

    private LookFor(String code, int edition, CommitmentId commitment, Wording wording, Instant at) {
        this.code = code;
        this.edition = edition;
        this.commitmentId = commitment.value();
        this.titleEn = wording.titleEn();
        this.titleEs = wording.titleEs();
        this.focus = wording.focus();
        this.anchors.addAll(wording.anchors());
        this.agreedAt = at;
    }

    /** The next edition; this one is kept for what was rated by it and not used for new walks. */
    public LookFor reword(Wording wording, Instant at) {
        if (retiredAt != null) {
            throw new NotFound();
        }
        retiredAt = at;
        return new LookFor(code, edition + 1, commitment(), wording, at);
    }

    public LookForId lookForId() {
        return new LookForId(id());
    }

    public CommitmentId commitment() {
        return new CommitmentId(commitmentId);
    }

    public String code() {
        return code;
    }

    public int edition() {
        return edition;
    }

    public String title() {
        return titleEn;
    }

    public boolean retired() {
        return retiredAt != null;
    }

    /**
     * What a look-for says.
     *
     * @param focus   where to look or what to ask, for observers
     * @param anchors one for each level, from 0 to 3
     */
    public record Wording(String titleEn, String titleEs, String focus, List<Anchor> anchors) {

        public Wording {
            anchors = List.copyOf(anchors);
            if (anchors.size() != HIGHEST_LEVEL + 1) {
                throw new IllegalArgumentException("a look-for has an anchor for each of its four levels");
            }
        }
    }
}
