package org.throughline.survey.campaign.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.AudienceRule;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.NobodyAsked;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;

/** survey/campaign-new.xhtml: what, whom, how, when; a draft comes of it, and whom a draft asks can still be changed. */
@Named
@ViewScoped
public class CampaignNewPage implements Serializable {

    private static final List<String> STEPS = List.of("what", "whom", "how", "when", "check");

    @Inject
    CampaignPlanning planning;

    @Inject
    AudiencePlanning audiences;

    @Inject
    CampaignQueries campaigns;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String draft;
    private String step = STEPS.get(0);
    private CampaignForm form;
    private AudienceForm whom;

    public void load() {
        form = new CampaignForm(campaigns.schools().stream().map(one -> new SchoolChoice(one.school().toString(), one.name())).toList(), clock.today().plusDays(7));
        AudienceRule rule = AudienceRule.EVERYBODY;
        if (draft != null) {
            step = "whom";
            rule = audiences.rule(id());
            form.setAudience(campaigns.details(id()).audience());
        }
        whom = new AudienceForm(audiences.choices(form.getSchools().stream().map(one -> OrganizationId.of(one.getId())).collect(Collectors.toSet())), rule,
                TextBundle.in(texts.language().locale()));
    }

    public void next() {
        if (step.equals("what")) {
            form.offer(languages());
        }
        if (step.equals("whom") && form.getAudience() != Audience.ANYONE && form.chosen().isEmpty()) {
            throw new NobodyAsked();
        }
        step = STEPS.get(STEPS.indexOf(step) + 1);
    }

    public void back() {
        step = STEPS.get(STEPS.indexOf(step) - 1);
    }

    public void everySchool() {
        form.getSchools().forEach(school -> school.setChosen(true));
    }

    /** Saves the draft, and leads to where it is counted. */
    public String save() {
        CampaignId id = planning.draft(form.wanted(clock.getZone(), languages()));
        planning.keep(id, campaigns.details(id).version(), form.kept(), KeptChoice.group(form.getKeptGroup()));
        planning.askOnOnePage(id, campaigns.details(id).version(), form.isOnePage());
        if (form.getAudience() != Audience.ANYONE) {
            audiences.ask(id, whom.rule(form.getAudience()));
        }
        return "campaign-check?faces-redirect=true&campaign=" + id;
    }

    /** Changes whom a draft asks. */
    public String change() {
        audiences.ask(id(), whom.rule(form.getAudience()));
        return "campaign-check?faces-redirect=true&campaign=" + draft;
    }

    /** Those that the instrument is offered in. */
    private Set<String> languages() {
        return instruments.details(InstrumentId.of(form.getInstrument())).title().languages();
    }

    private CampaignId id() {
        return CampaignId.of(draft);
    }

    public List<Step> getSteps() {
        return STEPS.stream().map(name -> new Step(STEPS.indexOf(name) + 1, name, STEPS.indexOf(name) < STEPS.indexOf(step), name.equals(step))).toList();
    }

    public List<InstrumentRow> getInstruments() {
        return instruments.rows(texts.language().code());
    }

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    public List<Confidentiality> getPromises() {
        return List.of(Confidentiality.values());
    }

    public List<SelectItem> getKeptChoices() {
        return KeptChoice.all(texts, form.getAudience(), whom.getGroups());
    }

    public String getStep() {
        return step;
    }

    public CampaignForm getForm() {
        return form;
    }

    public AudienceForm getWhom() {
        return whom;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    /** A step of the way. */
    public record Step(int number, String name, boolean done, boolean now) implements Serializable {}
}
