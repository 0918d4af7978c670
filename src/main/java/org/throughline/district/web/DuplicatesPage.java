package org.throughline.district.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.district.control.DuplicateQueries;
import org.throughline.district.control.PersonMerging;
import org.throughline.district.control.PersonPair;
import org.throughline.platform.page.Pager;

/** district/duplicates.xhtml: pairs of records that may be one person, and what was merged. */
@Named
@ViewScoped
public class DuplicatesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int MOST_MERGED = 50;
    private static final String DIFFER = "differ";

    @Inject
    transient DuplicateQueries duplicates;

    @Inject
    transient PersonMerging merging;

    @Inject
    transient Words vocabulary;

    private String names;
    private String first;
    private transient List<PersonPair> pairs;
    private transient List<DuplicateQueries.Merged> merged;
    private transient Long alike;
    private transient Long unlike;

    /** Names that differ are shown when asked for, or when there are no others. */
    public boolean isDiffering() {
        return DIFFER.equals(names) || names == null && getAlike() == 0 && getUnlike() > 0;
    }

    public long getAlike() {
        if (alike == null) {
            alike = duplicates.count(true);
        }
        return alike;
    }

    public long getUnlike() {
        if (unlike == null) {
            unlike = duplicates.count(false);
        }
        return unlike;
    }

    public Pager getPager() {
        return Pager.of(first, ROWS, isDiffering() ? getUnlike() : getAlike());
    }

    public List<PersonPair> getPairs() {
        if (pairs == null) {
            pairs = duplicates.open(!isDiffering(), getPager().first(), ROWS);
        }
        return pairs;
    }

    public List<DuplicateQueries.Merged> getMerged() {
        if (merged == null) {
            merged = duplicates.merged(MOST_MERGED);
        }
        return merged;
    }

    public void different(UUID one, UUID other) {
        merging.different(new PersonId(one), new PersonId(other));
        anew();
    }

    /** All pairs that are on the page now. */
    public void allDifferent() {
        merging.different(getPairs());
        anew();
    }

    public String undo(UUID merge) {
        merging.undo(merge);
        return "duplicates?faces-redirect=true";
    }

    private void anew() {
        pairs = null;
        alike = null;
        unlike = null;
    }

    public String time(Instant at) {
        return vocabulary.time(at);
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }
}
