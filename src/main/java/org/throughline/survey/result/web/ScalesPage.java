package org.throughline.survey.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.result.control.ScaleQueries;

/** survey/scales.xhtml */
@Named
@RequestScoped
public class ScalesPage {

    @Inject
    CampaignQueries campaigns;

    @Inject
    ScaleQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String campaign;
    private String scale;
    private String weights;

    private CampaignDetails details;
    private ScaleLines lines;
    private ScaleQueries.Weights weighted;
    private List<ScaleLines.Reliability> languages = List.of();
    private List<ScaleDetails.Grouped> groups = List.of();

    public void load() {
        CampaignId id = CampaignId.of(campaign);
        String language = texts.language().code();
        details = campaigns.details(id);
        weighted = queries.weights(id).orElse(null);
        lines = new ScaleLines(texts, queries.scales(id, language), queries.schools(id), queries.similar(id), queries.waves(id, language), scale, isWeighted(), clock.getZone());
        scale = lines.getChosen() == null ? "" : lines.getChosen().id().toString();
        if (lines.getChosen() != null) {
            groups = viewer.scope(Can.SEE_SURVEY_RESULTS).whole()
                    ? lines.grouped(queries.groups(id, lines.getChosen().id(), null), new ResultSplits(texts, null, List.of(), details.byRole())) : List.of();
            languages = queries.alphas(id, lines.getChosen().id()).stream().map(lines::reliability).toList();
        }
    }

    public String getTitle() {
        return texts.of("figures.title", details.title().in(texts.language().code()));
    }

    public boolean isWeighable() {
        return weighted != null;
    }

    public boolean isWeighted() {
        return weighted != null && "on".equals(weights);
    }

    /** How the weights came out, in one sentence. */
    public String getWeighing() {
        return Optional.ofNullable(weighted).map(one -> texts.of("figures.weights.how", one.designEffect(), one.trimmed(), one.uncovered())).orElse("");
    }

    public CampaignDetails getDetails() {
        return details;
    }

    public ScaleLines getLines() {
        return lines;
    }

    public List<ScaleLines.Reliability> getLanguages() {
        return languages;
    }

    public List<ScaleDetails.Grouped> getGroups() {
        return groups;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    public String getScale() {
        return scale;
    }

    public void setScale(String scale) {
        this.scale = scale;
    }

    public String getWeights() {
        return weights;
    }

    public void setWeights(String weights) {
        this.weights = weights;
    }
}
