package org.throughline.survey.campaign.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.survey.answer.control.PromiseQueries;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;

/** survey/promise.xhtml: what a campaign promises, what is kept of an answer, and how far the mixing is. */
@Named
@ViewScoped
public class PromisePage extends OneCampaign {

    @Inject
    CampaignPlanning planning;

    @Inject
    PromiseQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    private boolean school;
    private boolean level;
    private boolean language;
    private String group;
    private transient PromiseQueries.Promise promise;

    @Override
    public void load() {
        super.load();
        Set<Kept> kept = getPromise().kept();
        school = kept.contains(Kept.SCHOOL);
        level = kept.contains(Kept.LEVEL);
        language = kept.contains(Kept.LANGUAGE);
        group = KeptChoice.of(kept, getPromise().group());
    }

    public String keep() {
        Stream<Kept> chosen = Stream.of(school ? Kept.SCHOOL : null, level ? Kept.LEVEL : null, language ? Kept.LANGUAGE : null).filter(Objects::nonNull);
        planning.keep(id(), seenVersion(), Stream.concat(chosen, KeptChoice.kept(group).stream()).collect(Collectors.toSet()), KeptChoice.group(group));
        return to("promise");
    }

    public PromiseQueries.Promise getPromise() {
        if (promise == null) {
            promise = queries.of(id());
        }
        return promise;
    }

    public List<Kept> getKept() {
        return getPromise().kept().stream().sorted().toList();
    }

    public List<SelectItem> getGroups() {
        return KeptChoice.all(texts, getDetails().audience(), queries.groups());
    }

    public boolean isAnonymous() {
        return getDetails().confidentiality() == Confidentiality.ANONYMOUS;
    }

    public boolean isDeciding() {
        return isAnonymous() && getDetails().state() == CampaignState.DRAFT && viewer.may(Can.RUN_SURVEYS);
    }

    public boolean isLooking() {
        return !isAnonymous() && viewer.may(Can.READ_NAMED_ANSWERS)
                && (getDetails().confidentiality() == Confidentiality.NAMED || viewer.may(Can.JOIN_ANSWERS));
    }

    /** Where the office looks that may join answers. */
    public String getAddress() {
        return publicUrl + "/survey/answers-of.xhtml?campaign=" + getCampaign();
    }

    public boolean isSchool() {
        return school;
    }

    public void setSchool(boolean school) {
        this.school = school;
    }

    public boolean isLevel() {
        return level;
    }

    public void setLevel(boolean level) {
        this.level = level;
    }

    public boolean isLanguage() {
        return language;
    }

    public void setLanguage(boolean language) {
        this.language = language;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
