package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;
import org.throughline.platform.privacy.ErasedPeople;

/** A roster brought erased people again: somebody decides. */
@ApplicationScoped
class ErasedAgain extends ViewersWork {

    @Inject
    Guarding guarding;

    @Inject
    ErasedPeople erased;

    ErasedAgain() {
        super("settings");
    }

    @Override
    public List<WorkItem> waiting() {
        int waiting = viewer.may(Can.GUARD_PRIVACY) ? erased.cameAgain(guarding.reach()).size() : 0;
        return waiting == 0 ? List.of() : List.of(new WorkItem(null, texts.get("privacy.again.title"), texts.of("privacy.again.detail", waiting),
                "/access/privacy.xhtml", texts.get("privacy.again.act")));
    }
}
