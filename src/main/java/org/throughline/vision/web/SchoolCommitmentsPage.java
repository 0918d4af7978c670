package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.access.OrganizationId;
import org.throughline.platform.LateAtSchool;
import org.throughline.platform.WorkItem;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.LivingLine;
import org.throughline.vision.control.LivingQueries;
import org.throughline.vision.entity.FollowUpState;

/** vision/school.xhtml: the commitments of one school, or all schools to choose from. */
@Named
@RequestScoped
public class SchoolCommitmentsPage {

    @Inject
    LivingQueries living;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    Texts texts;

    @Inject
    Badges badges;

    @Inject
    DomainClock clock;

    @Inject
    @Any
    Instance<LateAtSchool> sources;

    private String school;
    private String name;
    private List<Late> late = List.of();
    private List<Line> lines = List.of();
    private List<School> schools = List.of();

    /** Without a school in the address it is the one in view. */
    public void load(String inView) {
        if (school == null && !inView.isEmpty()) {
            school = inView;
        }
        if (school == null) {
            schools = living.all(texts.language()).stream().collect(Collectors.groupingBy(LivingLine::school, LinkedHashMap::new, Collectors.toList()))
                    .values().stream().map(this::summary).toList();
        } else {
            OrganizationId id = OrganizationId.of(school);
            name = adaptations.nameOf(id);
            lines = living.ofSchool(id, texts.language()).stream()
                    .map(line -> new Line(line, badges.of(line.state(), line.since(), line.owed()), badges.last(line), badges.next(line), reported(line))).toList();
            late = StreamSupport.stream(sources.spliterator(), false).flatMap(source -> source.late(id.value()).stream())
                    .map(item -> new Late(texts.of("home.days-late", ChronoUnit.DAYS.between(item.due(), clock.today())), item)).toList();
        }
    }

    private String reported(LivingLine line) {
        return line.reportedOf() == null ? "–" : texts.of("vision.reported", line.reportedOf(), line.reportedTotal(), texts.get("vision.unit." + line.reportedUnit().key()));
    }

    private School summary(List<LivingLine> all) {
        LivingLine first = all.get(0);
        return new School(first.school().toString(), first.schoolName(), first.cohort(), all.size(), all.stream().filter(LivingLine::lived).count(),
                all.stream().filter(line -> line.state() != null && line.state().waits()).count(),
                all.stream().filter(line -> line.next(clock.today()) == FollowUpState.LATE).count(),
                all.stream().filter(line -> line.owed() && line.state() == null).count());
    }

    /** How many of its commitments the school lives, waits with, owes. */
    public String getPurpose() {
        if (school == null) {
            return texts.get("vision.schools.purpose");
        }
        Map<Boolean, Long> lived = lines.stream().collect(Collectors.partitioningBy(line -> line.line().lived(), Collectors.counting()));
        return texts.of("vision.school.purpose", lived.get(true), lines.size());
    }

    public String getTitle() {
        return school == null ? texts.get("vision.schools.title") : texts.of("vision.school.title", name);
    }

    /** What other modules say is late here. */
    public List<Late> getLate() {
        return late;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<School> getSchools() {
        return schools;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    /** A commitment as this school lives it. */
    public record Line(LivingLine line, Badge state, Badge last, Badge next, String reported) {}

    /** Something late, with by how much. */
    public record Late(String when, WorkItem item) {}

    /** A school with counts of its commitments: lived, waiting for an answer, late, owed and silent. */
    public record School(String id, String name, Integer cohort, long all, long lived, long waiting, long late, long silent) {}
}
