package org.throughline.survey.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Language;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.web.FollowedJob;
import org.throughline.survey.report.control.ReportsMaking;
import org.throughline.survey.report.control.ReportsStart;

/** survey/reports.xhtml: what can be taken away of a campaign's results. */
@Named
@ViewScoped
public class ReportsPage extends FollowedJob {

    @Inject
    ReportsMaking making;

    @Inject
    ReportsStart start;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    private String school;
    private String language;
    private transient List<Turnout> schools;

    /** @param inView the school in view, "" for all */
    public void load(String inView) {
        load();
        language = texts.language().code();
        if (school == null || school.isEmpty()) {
            school = inView;
        }
    }

    /** Whether anything was asked yet. */
    public boolean isBegun() {
        return getDetails().state() != CampaignState.DRAFT && getDetails().state() != CampaignState.SCHEDULED && !getSchools().isEmpty();
    }

    public List<Turnout> getSchools() {
        if (schools == null) {
            schools = campaigns.turnout(id()).stream().sorted(Comparator.comparing(Turnout::name).thenComparing(Turnout::school)).toList();
        }
        return schools;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public List<Line> getSets() {
        return making.sets(id()).stream().map(set -> new Line(set.language().code(), set.language().label(), set.schools(), days().shortDay(set.madeAt()), set.together())).toList();
    }

    /** Whether the viewer may take answers one by one, where the promise allows it. */
    public boolean isTaking() {
        return viewer.may(Can.EXPORT_ANSWERS);
    }

    public boolean isAnonymous() {
        return getDetails().confidentiality() == Confidentiality.ANONYMOUS;
    }

    public String getPromise() {
        return texts.of("exports.answers." + getDetails().confidentiality(), minimum);
    }

    public String make() {
        return to("reports", start.start(id(), Language.ofCode(language).orElse(Language.EN)));
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** Reports of all schools in a language. */
    public record Line(String code, String language, long schools, String made, boolean together) {}
}
