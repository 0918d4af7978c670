package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.Outgrowth;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;

/** Something a school heard becomes how it lives a commitment: proposed, or a revision of what it proposed before. */
@ApplicationScoped
public class GrownAdaptation implements Outgrowth {

    private static final String KIND = "ADAPTATION";

    @Inject
    CommitmentAdaptation adaptation;

    @Inject
    AdaptationQueries queries;

    @Inject
    Origins origins;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Override
    public String kind() {
        return "adaptation";
    }

    @Override
    public boolean possible(Ground ground) {
        return ground.commitment() != null && ground.school() != null && viewer.may(Can.ADAPT_COMMITMENTS)
                && viewer.scope(Can.ADAPT_COMMITMENTS).holds(new OrganizationId(ground.school()));
    }

    @Override
    public Grown grow(Ground ground, String what, String how) {
        CommitmentId commitment = new CommitmentId(ground.commitment());
        OrganizationId school = new OrganizationId(ground.school());
        UUID id = queries.of(commitment, school, texts.language()).map(there -> {
            adaptation.restate(there.id(), there.version(), what, how);
            return there.id();
        }).orElseGet(() -> adaptation.propose(commitment, school, what, how));
        origins.keep(KIND, id, ground);
        AdaptationDetails made = queries.details(id, texts.language());
        return new Grown(id, made.schoolName() + ", " + made.code() + " " + made.title(), "/vision/adaptation.xhtml?id=" + id);
    }
}
