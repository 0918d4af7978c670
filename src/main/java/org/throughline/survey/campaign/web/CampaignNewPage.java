package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;
import org.throughline.survey.instrument.entity.Wording;

/** survey/campaign-new.xhtml */
@Named
@ViewScoped
public class CampaignNewPage implements Serializable {

    private static final int PROMISED_DAYS = 30;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String instrument;
    private String title;
    private String titleEs;
    private String code;
    private Audience audience = Audience.FAMILY;
    private Confidentiality confidentiality = Confidentiality.CONFIDENTIAL;
    private LocalDate opensOn;
    private LocalDate lastDay;
    private List<SchoolChoice> schools;

    public void load() {
        opensOn = clock.today().plusDays(7);
        lastDay = opensOn.plusDays(20);
        schools = campaigns.schools().stream().map(one -> new SchoolChoice(one.school().toString(), one.name())).toList();
    }

    public String save() {
        InstrumentId asked = InstrumentId.of(instrument);
        CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(code, asked, audience, confidentiality,
                new Wording(titleEs == null ? Map.of("en", title) : Map.of("en", title, "es", titleEs)),
                opensOn.atStartOfDay(clock.getZone()).toInstant(), lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                instruments.details(asked).title().languages(),
                schools.stream().filter(SchoolChoice::isChosen).map(school -> OrganizationId.of(school.getId())).collect(Collectors.toSet()),
                lastDay.plusDays(PROMISED_DAYS)));
        return "campaign?faces-redirect=true&campaign=" + id;
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

    public List<SchoolChoice> getSchools() {
        return schools;
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTitleEs() {
        return titleEs;
    }

    public void setTitleEs(String titleEs) {
        this.titleEs = titleEs;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public Confidentiality getConfidentiality() {
        return confidentiality;
    }

    public void setConfidentiality(Confidentiality confidentiality) {
        this.confidentiality = confidentiality;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
