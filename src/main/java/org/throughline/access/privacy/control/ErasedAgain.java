package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.WorkItem;
import org.throughline.platform.WorkSource;
import org.throughline.platform.privacy.ErasedPeople;
import org.throughline.platform.text.Texts;

/** A roster brought erased people again: somebody decides. */
@ApplicationScoped
class ErasedAgain implements WorkSource {

    @Inject
    Viewer viewer;

    @Inject
    Guarding guarding;

    @Inject
    ErasedPeople erased;

    @Inject
    Texts texts;

    @Override
    public List<WorkItem> waiting() {
        int waiting = viewer.may(Can.GUARD_PRIVACY) ? erased.cameAgain(guarding.reach()).size() : 0;
        return waiting == 0 ? List.of() : List.of(new WorkItem(null, texts.get("privacy.again.title"), texts.of("privacy.again.detail", waiting),
                "/access/privacy.xhtml", texts.get("privacy.again.act")));
    }

    @Override
    public String area() {
        return "settings";
    }
}
