package org.throughline.district.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.district.control.DuplicateQueries;
import org.throughline.district.control.PersonMerging;
import org.throughline.district.control.PersonPair;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** district/merge.xhtml: two records side by side, which of them stays, and what would follow it. */
@Named
@ViewScoped
public class MergePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DuplicateQueries duplicates;

    @Inject
    transient PersonMerging merging;

    @Inject
    transient Texts texts;

    private String one;
    private String other;
    private transient List<PersonPair.Side> sides;

    /** The first is kept; the page offers the other way round. */
    public void load() {
        getSides();
    }

    private List<PersonPair.Side> getSides() {
        if (sides == null) {
            sides = duplicates.sides(id(one), id(other));
        }
        return sides;
    }

    public PersonPair.Side getKept() {
        return getSides().get(0);
    }

    public PersonPair.Side getMerged() {
        return getSides().get(1);
    }

    public List<Line> getFollowing() {
        return duplicates.following(id(one), id(other)).stream()
                .map(line -> new Line(word(line.table(), line.column()), line.moving(), line.staying())).toList();
    }

    private String word(String table, String column) {
        String own = texts.get("people.rows." + table + "." + column);
        String ofTable = own.startsWith("???") ? texts.get("people.rows." + table) : own;
        return ofTable.startsWith("???") ? texts.get("people.rows.other") : ofTable;
    }

    public String merge() {
        merging.merge(id(one), id(other));
        return "person?faces-redirect=true&id=" + one;
    }

    public String different() {
        merging.different(id(one), id(other));
        return "duplicates?faces-redirect=true";
    }

    private static PersonId id(String text) {
        return new PersonId(Ids.parse(text));
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    /** What follows, in words, and how many rows of it. */
    public record Line(String what, long moving, long staying) {}
}
