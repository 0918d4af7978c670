package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.ViewersWork;
import org.throughline.platform.WorkItem;

/** Pairs of records that wait for an administrator's word, as one line of work. */
@ApplicationScoped
class DuplicateWork extends ViewersWork {

    @Inject
    DuplicateQueries duplicates;

    DuplicateWork() {
        super("people");
    }

    @Override
    public List<WorkItem> waiting() {
        if (!viewer.may(Can.ADMINISTER)) {
            return List.of();
        }
        long alike = duplicates.count(true);
        long others = duplicates.count(false);
        return alike + others == 0 ? List.of() : List.of(new WorkItem(null, texts.of("people.duplicates.work", alike + others),
                texts.of("people.duplicates.work.detail", alike, others), "/district/duplicates.xhtml", texts.get("people.duplicates.work.do")));
    }
}
