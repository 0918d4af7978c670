package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.Outgrowth;

/** Something that was heard becomes a decision of the plan. */
@ApplicationScoped
public class GrownDecision implements Outgrowth {

    @Inject
    Deciding deciding;

    @Inject
    Viewer viewer;

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public boolean possible(Ground ground) {
        Scope scope = viewer.scope(Can.LEAD_VISION);
        return viewer.may(Can.LEAD_VISION) && (ground.school() == null ? scope.whole() : scope.holds(new OrganizationId(ground.school()))) && deciding.inForce(ground.commitment());
    }

    @Override
    public Grown grow(Ground ground, String what, String how) {
        UUID id = deciding.decide(ground, what, how);
        return new Grown(id, what, "/vision/decisions.xhtml?id=" + id);
    }
}
