package org.throughline.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.BandRow;
import org.throughline.evaluation.control.CoverageRow;
import org.throughline.evaluation.control.NoteRow;
import org.throughline.evaluation.control.PatternRow;
import org.throughline.evaluation.control.RatingRow;
import org.throughline.evaluation.control.SubjectRow;
import org.throughline.evaluation.control.VisitRow;
import org.throughline.evaluation.control.WalkQueries;
import org.throughline.evaluation.control.WalkRow;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Texts;

/** evaluation/walk.xhtml: what a walk saw at a school, or at all of the viewer's; and its steps for those who plan. */
@Named
@ViewScoped
public class WalkPage implements Serializable {

    private static final int MOST_NOTES = 100;
    private static final int MOST_VISITS = 60;

    @Inject
    WalkQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    WalkWords words;

    private String id;
    private String school;
    private String lookFor;
    private long seenVersion;
    private transient WalkRow walk;
    private transient List<PatternRow> pattern;
    private transient List<CoverageRow> coverage;

    public void load() {
        walk = queries.walk(walkId());
        seenVersion = walk.version();
        coverage = queries.coverage(walk.id());
        if (place() != null && coverage.stream().noneMatch(row -> row.school().equals(place()))) {
            viewer.require(Can.SEE_WALKS, place());
            throw new NotFound();
        }
        if (school == null && coverage.size() == 1) {
            school = coverage.get(0).school().toString();
        }
        pattern = queries.pattern(walk.id(), place(), texts.language());
    }

    /** The version of the walk that the viewer saw. */
    long seen() {
        return seenVersion;
    }

    /** The outcome that leads here again. */
    String here() {
        return "walk?faces-redirect=true&id=" + walkId() + (place() == null ? "" : "&school=" + place());
    }

    /** The line that the panel shows, or null. */
    public PatternRow getChosen() {
        return lookFor == null ? null : pattern.stream().filter(row -> row.lookFor().toString().equals(lookFor)).findFirst().orElse(null);
    }

    public List<RatingRow> getRatings() {
        return queries.ratings(walk.id(), place(), getChosen().lookForId());
    }

    public List<NoteRow> getNotes() {
        return queries.notes(walk.id(), place(), getChosen().lookForId(), MOST_NOTES);
    }

    public List<BandRow> getBands() {
        return queries.bands(walk.id(), place());
    }

    public List<SubjectRow> getSubjects() {
        return queries.subjects(walk.id(), place());
    }

    public List<VisitRow> getVisits() {
        return queries.visits(walk.id(), place(), 0, MOST_VISITS);
    }

    /** The coverage of what is in view. */
    public CoverageRow getInView() {
        return coverage.stream().filter(row -> row.school().equals(place())).findFirst()
                .orElseGet(() -> new CoverageRow(null, texts.of("evaluation.schools", walk.schools()), walk.planned(), walk.done(), walk.doubled()));
    }

    public boolean isObserver() {
        return viewer.may(Can.OBSERVE);
    }

    WalkId walkId() {
        return WalkId.of(id);
    }

    private OrganizationId place() {
        return school == null || school.isEmpty() ? null : new OrganizationId(Ids.parse(school));
    }

    public WalkRow getWalk() {
        return walk;
    }

    public List<PatternRow> getPattern() {
        return pattern;
    }

    public List<CoverageRow> getCoverage() {
        return coverage;
    }

    public WalkWords getWords() {
        return words;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getLookFor() {
        return lookFor;
    }

    public void setLookFor(String lookFor) {
        this.lookFor = lookFor;
    }
}
