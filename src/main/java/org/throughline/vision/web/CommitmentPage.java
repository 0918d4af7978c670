package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.LivingLine;
import org.throughline.vision.control.LivingQueries;
import org.throughline.vision.control.MeasureLine;
import org.throughline.vision.entity.MeasureStatus;

/** vision/commitment.xhtml: what is owed, what hangs on it, how it stands and how schools live it. */
@Named
@RequestScoped
public class CommitmentPage {

    private static final int MOST_MARKS = 5;

    @Inject
    CommitmentQueries queries;

    @Inject
    LivingQueries living;

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    Badges badges;

    @Inject
    Figures figures;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    private String id;
    private String code;
    private String thread;
    private CommitmentDetails commitment;
    private List<MeasureLine> lines;
    private Strands strands;
    private List<LivingLine> schools;

    public void load() {
        CommitmentId asked = id == null ? queries.ofCode(code == null ? "T1" : code) : CommitmentId.of(id);
        commitment = queries.details(asked, texts.language());
        lines = queries.measures(asked, texts.language());
        strands = new Strands(texts, queries.thread(asked));
        schools = living.ofCommitment(asked, texts.language());
    }

    public Badge getStatus() {
        return badges.of(MeasureStatus.weakest(lines.stream().map(MeasureLine::status).toList()), 0);
    }

    public String getScope() {
        String owed = commitment.cohorts() == null ? texts.get("vision.scope.all") : texts.of("vision.scope.cohorts", commitment.cohorts().replace(",", ", "));
        return dates.whole(commitment.due()) + " · " + owed + (commitment.sponsor() == null ? "" : " · " + texts.of("vision.sponsor", commitment.sponsor()));
    }

    public Strands getStrands() {
        return strands;
    }

    public List<Figures.Shown> getMeasures() {
        return figures.shown(lines);
    }

    public List<Line> getSchools() {
        return schools.stream().map(line -> new Line(line, badges.of(line.state(), line.since(), line.owed()), badges.last(line), badges.next(line))).toList();
    }

    public String getLived() {
        return texts.of("vision.lived", schools.stream().filter(LivingLine::lived).count(), schools.size());
    }

    public List<Mark> getMarks() {
        Marks all = new Marks(dates, clock.today());
        all.add(commitment.listeningStartsOn(), texts.get("vision.mark.listening"));
        all.add(commitment.adoptedOn(), texts.get("vision.mark.adopted"));
        List<Mark> happened = queries.happened(commitment.id()).stream()
                .collect(Collectors.groupingBy(CommitmentQueries.Happened::month, TreeMap::new, Collectors.toList())).values().stream()
                .map(month -> new Mark(month.get(month.size() - 1).last(), dates.month(month.get(0).month()),
                        month.stream().map(one -> texts.of("vision.mark." + one.what(), one.count())).collect(Collectors.joining(", ")), "done")).toList();
        all.add(happened.subList(Math.max(0, happened.size() - MOST_MARKS), happened.size()));
        all.add(commitment.due(), texts.get("vision.mark.due"));
        return all.inOrder(texts.get("vision.mark.today"));
    }

    public boolean isLeads() {
        return viewer.may(Can.LEAD_VISION);
    }

    public CommitmentDetails getCommitment() {
        return commitment;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getThread() {
        return thread;
    }

    public void setThread(String thread) {
        this.thread = thread;
    }

    /** A school's line with its three states. */
    public record Line(LivingLine line, Badge state, Badge last, Badge next) {}
}
