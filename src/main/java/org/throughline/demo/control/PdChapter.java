package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.demo.control.LearningTale.Run;
import org.throughline.demo.control.LearningTale.Wish;
import org.throughline.pd.CourseId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.AttendanceTaking;
import org.throughline.pd.control.CoursePlanning;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.control.CreditPosting;
import org.throughline.pd.control.SectionChoice;
import org.throughline.pd.control.SectionPlanning;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.StaffQueries;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.CourseContent;
import org.throughline.pd.entity.CourseState;
import org.throughline.pd.entity.Format;
import org.throughline.pd.entity.Method;
import org.throughline.platform.Slice;
import org.throughline.platform.time.DomainClock;

/** The catalog, who chose and who was sent, who was there, and the credit that followed. */
@ApplicationScoped
public class PdChapter implements Chapter {

    private static final LocalDate CATALOG_DAY = LocalDate.of(2026, 7, 14);
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 15);
    private static final int DAYS_TO_POSTING = 4;
    private static final int STEP = 20;
    private static final int MINUTES_OF_HOUR = 60;
    private static final String CATALOG = "catalog";

    @Inject
    CoursePlanning coursePlanning;

    @Inject
    CourseQueries courseQueries;

    @Inject
    SectionPlanning sectionPlanning;

    @Inject
    SectionQueries sectionQueries;

    @Inject
    StaffQueries staffQueries;

    @Inject
    SectionChoice choice;

    @Inject
    AttendanceTaking attendance;

    @Inject
    CreditPosting posting;

    @Inject
    DomainClock clock;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "Professional learning";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        Map<String, CourseId> courses = telling.as(CATALOG, CATALOG_DAY, () -> courses(telling));
        LearningTale tale = new LearningTale(telling, clock.getZone(), telling.as(CATALOG, CATALOG_DAY, () -> staffQueries.staff("", null, "")));
        Map<Run, SectionId> sections = sections(telling, tale, courses);
        assign(telling, tale, sections);
        choose(telling, tale, sections);
        cancel(telling, tale, sections);
        hold(telling, tale, sections);
    }

    private Map<String, CourseId> courses(Telling telling) {
        Map<String, CourseId> known = new HashMap<>();
        courseQueries.courses("", null, new Slice<>(0, 500, CourseQueries.Sort.CODE, false)).forEach(course -> known.put(course.code(), new CourseId(course.id())));
        Map<String, UUID> commitments = new HashMap<>();
        courseQueries.commitments().forEach(commitment -> commitments.put(commitment.code(), commitment.id()));
        List<Map<String, String>> rows = telling.rows("courses.csv");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            CourseId id = known.get(row.get("code"));
            if (id == null) {
                id = coursePlanning.make(row.get("code"), content(row, commitments.get(row.get("commitment"))));
                known.put(row.get("code"), id);
            }
            CourseState state = courseQueries.course(id).state();
            if (state == CourseState.DRAFT) {
                coursePlanning.submit(id);
            }
            if (state == CourseState.DRAFT || state == CourseState.SUBMITTED) {
                coursePlanning.approve(id);
            }
            if (i % STEP == 0) {
                telling.step("Courses", i, rows.size() * 5L);
            }
        }
        return known;
    }

    private static CourseContent content(Map<String, String> row, UUID commitment) {
        return new CourseContent(row.get("title"), row.get("outcomes"), row.get("strand"), Format.valueOf(name(row.get("format"))), commitment, row.get("standards"),
                row.get("audience"), (int) Math.round(Double.parseDouble(row.get("hours")) * MINUTES_OF_HOUR), Category.valueOf(name(row.get("category"))));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Map<Run, SectionId> sections(Telling telling, LearningTale tale, Map<String, CourseId> courses) throws Exception {
        Map<Run, SectionId> sections = new HashMap<>();
        for (Run run : tale.runs()) {
            sections.put(run, telling.as(CATALOG, run.opensAt(), () -> {
                CourseId course = courses.get(run.course());
                return courseQueries.sections(course).stream().filter(section -> section.label().equals(run.label())).findFirst()
                        .map(section -> new SectionId(section.id())).orElseGet(() -> sectionPlanning.plan(course, run.plan()));
            }));
            telling.step("Sections", tale.runs().size() + sections.size(), tale.runs().size() * 5L);
        }
        return sections;
    }

    private void assign(Telling telling, LearningTale tale, Map<Run, SectionId> sections) throws Exception {
        for (Run run : tale.runs()) {
            List<PersonId> people = tale.assigned(run);
            if (!people.isEmpty()) {
                telling.as(CATALOG, run.opensAt(), () -> sectionPlanning.assign(sections.get(run), people));
            }
        }
    }

    /** Each person signs in once and takes all seats of the year, each at its own time. */
    private void choose(Telling telling, LearningTale tale, Map<Run, SectionId> sections) throws Exception {
        Map<PersonId, List<Wish>> wishes = tale.wishes();
        int told = 0;
        for (Map.Entry<PersonId, List<Wish>> one : wishes.entrySet()) {
            telling.as(one.getKey(), one.getValue().get(0).at(), () -> {
                for (Wish wish : one.getValue()) {
                    clock.at(wish.at(), () -> {
                        choice.choose(sections.get(wish.run()));
                        return null;
                    });
                }
                return null;
            });
            if (told++ % STEP == 0) {
                telling.step("Choosing", 2L * wishes.size() + told, wishes.size() * 5L);
            }
        }
    }

    private void cancel(Telling telling, LearningTale tale, Map<Run, SectionId> sections) throws Exception {
        for (Run run : tale.runs()) {
            if (run.cancelled()) {
                telling.as(CATALOG, run.startsAt().minusSeconds(86_400), () -> {
                    if (!sectionQueries.details(sections.get(run)).row().cancelled()) {
                        sectionPlanning.cancel(sections.get(run), "Only " + run.registered() + " of the " + run.fewest() + " people it needs chose it. It is run again in November.");
                    }
                    return null;
                });
            }
        }
    }

    private void hold(Telling telling, LearningTale tale, Map<Run, SectionId> sections) throws Exception {
        int told = 0;
        for (Run run : tale.runs()) {
            if (!run.cancelled() && run.endsAt().isBefore(TODAY.atStartOfDay(clock.getZone()).toInstant())) {
                hold(telling, tale, run, sections.get(run));
            }
            telling.step("Attendance and credit", 3L * tale.runs().size() + 2L * told++, tale.runs().size() * 5L);
        }
    }

    private void hold(Telling telling, LearningTale tale, Run run, SectionId section) throws Exception {
        List<UUID> meetings = telling.as(run.leader(), run.startsAt(), () -> sectionQueries.details(section).meetings().stream().map(meeting -> meeting.id()).toList());
        boolean credited = telling.as(CATALOG, run.startsAt(), () -> sectionQueries.details(section).row().credited());
        if (credited) {
            return;
        }
        if (meetings.isEmpty()) {
            record(telling, run, section, null, tale.minutes(run, 0, run.courseMinutes()), run.endsAt());
        }
        for (int i = 0; i < meetings.size(); i++) {
            record(telling, run, section, meetings.get(i), tale.minutes(run, i, run.minutes(i)), run.plan().meetings().get(i).endsAt());
        }
        if (tale.waitsForPosting(run)) {
            return;
        }
        Instant posted = run.endsAt().plusSeconds(DAYS_TO_POSTING * 86_400L);
        telling.as(CATALOG, posted, () -> posting.post(section));
        Map<PersonId, Integer> corrections = tale.corrections(run);
        if (!corrections.isEmpty()) {
            record(telling, run, section, meetings.get(0), corrections, posted.plusSeconds(2 * 86_400L));
        }
    }

    private void record(Telling telling, Run run, SectionId section, UUID meeting, Map<PersonId, Integer> minutes, Instant at) throws Exception {
        telling.as(run.leader(), at.plusSeconds(600), () -> {
            attendance.record(section, meeting, minutes, Method.ROSTER);
            return null;
        });
    }
}
