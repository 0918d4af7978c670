package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.throughline.access.ActAs;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.control.AccountMaking;
import org.throughline.access.control.FirstAdministrator;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.JobState;
import org.throughline.platform.job.JobView;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.time.DomainClock;

/** Tells the demo district's year, once: rosters and plan before sign-in opens, the rest as a job in the background. */
@ApplicationScoped
public class Storyteller {

    private static final Logger LOG = Logger.getLogger(Storyteller.class.getName());
    private static final String PASSWORD = "larkspur-2027";
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 15);

    /** The sign-ins and what each may do beyond what the rosters grant; all of them for the whole district but those of schools. */
    private static final Map<String, Role> DISTRICT_ROLES = Map.of(
            "superintendent", Role.SUPERINTENDENT, "leader", Role.DISTRICT_LEADER, "surveys", Role.SURVEY_COORDINATOR,
            "hr", Role.CREDIT_OFFICER, "catalog", Role.CATALOG_ADMINISTRATOR, "observer", Role.OBSERVER,
            "communications", Role.COMMUNICATIONS, "admin", Role.ADMINISTRATOR);
    /** The chapter after which people are there to sign in. */
    private static final int ROSTERS = 0;

    private static final List<String> OF_SCHOOLS = List.of("principal", "principal2", "coach", "teacher", "council");

    @Inject
    DemoState state;

    @Inject
    FirstAdministrator first;

    @Inject
    AccountMaking accounts;

    @Inject
    ActAs actAs;

    @Inject
    DomainClock clock;

    @Inject
    Jobs jobs;

    @Inject
    JobRows jobRows;

    @Inject
    @Any
    Instance<Chapter> chapters;

    @Inject
    Telling telling;

    private volatile String step = "";
    private volatile boolean planTold;
    private volatile String trouble = "";

    /** What the demo does now, in a few words. */
    public String step() {
        return step;
    }

    /** True once people can sign in and find rosters and plan. */
    public boolean planTold() {
        return planTold;
    }

    /** Tells what is missing. Returns at once from a database in which everything is told. */
    public void tell() throws Exception {
        if (state.holdsOthers()) {
            step = "No demo: this database holds other people";
            planTold = true;
            return;
        }
        PersonId administrator = administrator();
        telling.telling((what, done, total) -> step = total == 0 ? what : what + ": " + done + " of " + total, administrator);
        for (Chapter chapter : of(Part.PLAN)) {
            tellOnce(chapter);
            if (chapter.order() == ROSTERS) {
                makeSignIns();
            }
        }
        if (state.get("clock").isEmpty()) {
            clock.setTo(TODAY.atTime(clock.instant().atZone(clock.getZone()).toLocalTime()).atZone(clock.getZone()).toInstant());
            state.put("clock", TODAY.toString());
        }
        step = "Rosters and plan in place";
        planTold = true;
        if (yearJob().map(JobView::state).filter(state -> state != JobState.FAILED).isEmpty()) {
            UUID job = jobs.start("demo-year", "Larkspur Valley’s year", administrator.value(), Map.of());
            state.put("year-job", job.toString());
        }
    }

    /** The job's work: every chapter of the year that is not told yet. */
    public void tellYear(UUID job) throws Exception {
        PersonId administrator = administrator();
        List<Chapter> year = of(Part.YEAR);
        AtomicLong farthest = new AtomicLong();
        for (int i = 0; i < year.size(); i++) {
            int chapter = i;
            telling.telling((what, done, total) -> progress(job, what, farthest, chapter, done, total, year.size()), administrator);
            progress(job, year.get(i).title(), farthest, i, 0, 0, year.size());
            tellOrTellAgain(year.get(i));
        }
    }

    /** Chapters know how far they came: what broke one off, such as a lost connection, need not break off the year. */
    private void tellOrTellAgain(Chapter chapter) throws Exception {
        try {
            tellOnce(chapter);
        } catch (Exception broken) {
            LOG.log(Level.SEVERE, "“" + chapter.title() + "” broke off, and is told on", broken);
            try {
                tellOnce(chapter);
            } catch (Exception again) {
                trouble = ", at “" + chapter.title() + "”: " + root(again);
                throw again;
            }
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    /** Where the year's job stands, empty before it began. */
    public String year() {
        return yearJob().map(job -> job.state() == JobState.DONE ? "The year is told"
                        : job.state() == JobState.RUNNING ? "The year goes on" + (job.step().isEmpty() ? "" : ": " + job.step() + ", " + job.percent() + " %")
                        : "The year is told in part: its job " + job.state() + trouble)
                .orElse("");
    }

    private Optional<JobView> yearJob() {
        return state.get("year-job").flatMap(job -> jobRows.find(UUID.fromString(job)));
    }

    /** A chapter counts several things one after the other; the bar never goes back. */
    private void progress(UUID job, String what, AtomicLong farthest, int chapter, long done, long total, int all) {
        long share = total == 0 ? 0 : 100 * done / total;
        jobRows.progress(job, what, farthest.accumulateAndGet(chapter * 100L + Math.min(share, 99), Math::max), all * 100L);
    }

    private List<Chapter> of(Part part) {
        return StreamSupport.stream(chapters.spliterator(), false).filter(chapter -> chapter.part() == part)
                .sorted(Comparator.comparingInt(Chapter::order)).toList();
    }

    private void tellOnce(Chapter chapter) throws Exception {
        String name = "chapter." + chapter.part() + "." + chapter.order();
        if (state.get(name).isEmpty()) {
            step = chapter.title();
            chapter.tell(telling);
            state.put(name, chapter.title());
        }
    }

    private PersonId administrator() {
        String known = state.get("administrator").orElse(null);
        if (known != null) {
            return PersonId.of(known);
        }
        PersonId made = first.makeForDemo("demo-setup", "Demo set-up", UUID.randomUUID().toString());
        state.put("administrator", made.toString());
        return made;
    }

    private void makeSignIns() throws Exception {
        if (state.get("sign-ins").isPresent()) {
            return;
        }
        step = "Sign-ins";
        OrganizationId district = telling.district();
        telling.as(administrator(), clock.today(), () -> {
            accounts.shared(Stream.concat(DISTRICT_ROLES.keySet().stream(), OF_SCHOOLS.stream())
                    .collect(Collectors.toMap(login -> telling.person("stf-" + login),
                            login -> new AccountMaking.NewAccount(login, telling.nameOf(telling.person("stf-" + login))))), PASSWORD);
            DISTRICT_ROLES.forEach((login, role) -> accounts.grant(telling.person("stf-" + login), role, district));
            // who set the system up for the only district there is
            accounts.grantEverything(telling.person("stf-admin"));
            accounts.grant(telling.person("stf-observer"), Role.SAFETY_CONTACT, district);
            accounts.grant(telling.person("stf-council"), Role.COUNCIL_ADVISER, telling.school("sch-maple-ridge"));
            return null;
        });
        state.put("sign-ins", "made");
    }
}
