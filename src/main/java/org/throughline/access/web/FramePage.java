package org.throughline.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.access.Viewer;
import org.throughline.access.control.Caller;
import org.throughline.access.control.Schools;
import org.throughline.platform.WorkSource;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** WEB-INF/frame.xhtml: the rail and the top bar. */
@Named("frame")
@RequestScoped
public class FramePage {

    @Inject
    Viewer viewer;

    @Inject
    Schools schoolsOfViewer;

    @Inject
    Rail rail;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    @Inject
    HttpServletRequest request;

    @Inject
    @Any
    Instance<WorkSource> sources;

    private Caller caller;
    private List<Schools.SchoolName> schools;
    private Map<String, Integer> waiting;

    @PostConstruct
    void load() {
        caller = Session.caller(request).orElse(new Caller(null, "", "", texts.language().code(), "system", null));
        schools = schoolsOfViewer.ofViewer();
        waiting = StreamSupport.stream(sources.spliterator(), false)
                .collect(Collectors.toMap(WorkSource::area, source -> source.waiting().size(), Integer::sum));
    }

    public List<Rail.Entry> getEntries() {
        return rail.entries(request, waiting);
    }

    public List<SchoolChoice> getSchools() {
        if (schools.size() < 2) {
            return schools.stream().map(school -> new SchoolChoice(school.id().toString(), school.name())).toList();
        }
        List<SchoolChoice> choices = new ArrayList<>();
        choices.add(new SchoolChoice("", texts.of("frame.all-schools", schools.size())));
        schools.forEach(school -> choices.add(new SchoolChoice(school.id().toString(), school.name())));
        return choices;
    }

    /** The school in view, "" for all of the viewer's. */
    public String getSchoolId() {
        return Session.school(request).filter(chosen -> schools.stream().anyMatch(school -> school.id().toString().equals(chosen)))
                .orElse(schools.size() == 1 ? schools.get(0).id().toString() : "");
    }

    public String getDistrict() {
        return schoolsOfViewer.district();
    }

    public String getRole() {
        return viewer.roles().stream().filter(role -> viewer.roles().size() == 1 || !role.equals("STAFF")).map(role -> texts.get("role." + role)).sorted().collect(Collectors.joining(", "));
    }

    public String getToday() {
        return clock.today().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale()));
    }

    public Locale getLocale() {
        return texts.language().locale();
    }

    public String getLanguage() {
        return texts.language().code();
    }

    public String getDirection() {
        return texts.language().direction();
    }

    public String getTheme() {
        return caller.theme();
    }

    public String getPersonName() {
        return caller.displayName();
    }

    public String getLogin() {
        return caller.login();
    }

    public String getInitials() {
        return java.util.Arrays.stream(caller.displayName().split(" ")).filter(part -> !part.isEmpty() && !part.endsWith("."))
                .map(part -> part.substring(0, 1)).limit(2).collect(Collectors.joining());
    }

    public List<Tongue> getLanguages() {
        return Language.OF_STAFF.stream().map(language -> new Tongue(language.code(), language.label())).toList();
    }

    /** One school of the list in the top bar. */
    public record SchoolChoice(String id, String name) {}

    /** One language of the list in the top bar. */
    public record Tongue(String code, String label) {}
}
