package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.DecisionQueries;
import org.throughline.vision.control.FollowUpQueries;
import org.throughline.vision.control.OriginRow;

/** vision/adaptation.xhtml: what stands around an adaptation: the commitment, the decisions behind it, its steps and the follow-ups. */
@Named
@RequestScoped
public class AdaptationAroundPage {

    @Inject
    AdaptationPage adaptation;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    CommitmentQueries commitments;

    @Inject
    DecisionQueries decisions;

    @Inject
    FollowUpQueries followUps;

    @Inject
    History history;

    @Inject
    Looks looks;

    @Inject
    Texts texts;

    private CommitmentDetails owed;

    public CommitmentDetails getOwed() {
        if (owed == null) {
            owed = commitments.details(commitment(), texts.language());
        }
        return owed;
    }

    public List<History.Past> getSteps() {
        return isThere() ? history.of(adaptations.history(Ids.parse(adaptation.getId()))) : List.of();
    }

    public List<OriginRow> getOrigins() {
        return isThere() ? decisions.originsOfAdaptation(Ids.parse(adaptation.getId()), texts.language()) : List.of();
    }

    public List<Looks.Looked> getLooks() {
        return looks.all(followUps.of(commitment(), OrganizationId.of(adaptation.getSchool()), texts.language()));
    }

    private CommitmentId commitment() {
        return CommitmentId.of(adaptation.getCommitment());
    }

    private boolean isThere() {
        return adaptation.getId() != null && !adaptation.getId().isEmpty();
    }
}
