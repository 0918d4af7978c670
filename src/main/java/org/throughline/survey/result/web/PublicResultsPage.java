package org.throughline.survey.result.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.result.control.ResultOpening;

/** survey/public-results.xhtml: results are opened to everybody, and taken back. */
@Named
@ViewScoped
public class PublicResultsPage extends OneCampaign {

    private static final long serialVersionUID = 1L;

    @Inject
    ResultOpening opening;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    private transient ResultOpening.Opened opened;

    @Override
    public void load() {
        super.load();
        opened = opening.opened(id()).orElse(null);
    }

    public boolean isReady() {
        return getDetails().state() == CampaignState.PUBLISHED && viewer.scope(Can.RUN_SURVEYS).whole();
    }

    public boolean isOpen() {
        return opened != null;
    }

    public String getSince() {
        return opened == null ? "" : texts.of("public.since", days().shortDay(opened.since()), opened.by() == null ? "–" : opened.by());
    }

    public String getLink() {
        return publicUrl + "/r/" + getDetails().code();
    }

    public String open() {
        opening.open(id());
        return to("public-results");
    }

    public String close() {
        opening.close(id());
        return to("public-results");
    }
}
