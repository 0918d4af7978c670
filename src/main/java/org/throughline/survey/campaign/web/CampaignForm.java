package org.throughline.survey.campaign.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;
import org.throughline.survey.instrument.entity.Wording;

/** What a coordinator enters of a new campaign, over several steps. */
public class CampaignForm implements Serializable {

    private static final int PROMISED_DAYS = 30;
    private static final int DAYS_OPEN = 20;

    private final List<SchoolChoice> schools;
    private final List<SchoolChoice> kept = Stream.of(Kept.SCHOOL, Kept.LEVEL, Kept.LANGUAGE).map(one -> new SchoolChoice(one.name(), "")).toList();
    private String instrument;
    private String title;
    private ArrayList<TitleLine> titles = new ArrayList<>();
    private String code;
    private Audience audience = Audience.FAMILY;
    private Confidentiality confidentiality = Confidentiality.CONFIDENTIAL;
    private boolean onePage;
    private String keptGroup;
    private LocalDate opensOn;
    private LocalDate lastDay;

    CampaignForm(List<SchoolChoice> schools, LocalDate opensOn) {
        this.schools = schools;
        kept.stream().filter(one -> !one.getId().equals(Kept.LEVEL.name())).forEach(one -> one.setChosen(true));
        this.opensOn = opensOn;
        this.lastDay = opensOn.plusDays(DAYS_OPEN);
    }

    CampaignPlanning.NewCampaign wanted(ZoneId zone, Set<String> languages) {
        return new CampaignPlanning.NewCampaign(code, InstrumentId.of(instrument), audience, confidentiality,
                wording(),
                opensOn.atStartOfDay(zone).toInstant(), lastDay.plusDays(1).atStartOfDay(zone).toInstant(), languages, chosen(), lastDay.plusDays(PROMISED_DAYS));
    }

    private Wording wording() {
        Map<String, String> all = new HashMap<>();
        titles.forEach(line -> all.put(line.getLanguage(), line.getTitle()));
        all.put("en", title);
        return new Wording(all);
    }

    /** Asks for the title in these languages; what was entered of them stays. */
    void offer(Set<String> languages) {
        Map<String, TitleLine> entered = titles.stream().collect(Collectors.toMap(TitleLine::getLanguage, line -> line));
        titles = languages.stream().filter(language -> !language.equals("en")).sorted()
                .map(language -> entered.getOrDefault(language, new TitleLine(language))).collect(Collectors.toCollection(ArrayList::new));
    }

    public List<TitleLine> getTitles() {
        return titles;
    }

    /** What is kept with the answers; school and language always, unless they are anonymous. */
    Set<Kept> kept() {
        Stream<Kept> chosen = confidentiality != Confidentiality.ANONYMOUS ? Stream.of(Kept.SCHOOL, Kept.LANGUAGE)
                : kept.stream().filter(SchoolChoice::isChosen).map(one -> Kept.valueOf(one.getId()));
        return Stream.concat(chosen, KeptChoice.kept(keptGroup).stream()).collect(Collectors.toSet());
    }

    public List<SchoolChoice> getKept() {
        return kept;
    }

    Set<OrganizationId> chosen() {
        return schools.stream().filter(SchoolChoice::isChosen).map(school -> OrganizationId.of(school.getId())).collect(Collectors.toSet());
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

    /** As {@link KeptChoice} has it. */
    public String getKeptGroup() {
        return keptGroup;
    }

    public void setKeptGroup(String keptGroup) {
        this.keptGroup = keptGroup;
    }

    public boolean isOnePage() {
        return onePage;
    }

    public void setOnePage(boolean onePage) {
        this.onePage = onePage;
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
