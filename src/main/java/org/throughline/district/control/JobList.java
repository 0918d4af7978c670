package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.JobView;

/** Long work as people follow it: who administers a whole district all of it, everyone else their own. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class JobList {

    @Inject
    JobRows rows;

    @Inject
    Viewer viewer;

    /** The newest first. */
    public List<JobView> recent(int most) {
        return rows.recent(viewer.id().value(), ofAll(), most);
    }

    /** Somebody else's job is none. */
    public JobView job(UUID id) {
        return rows.find(id).filter(job -> ofAll() || job.startedBy().equals(viewer.id().value())).orElseThrow(NotFound::new);
    }

    private boolean ofAll() {
        return viewer.scope(Can.ADMINISTER).whole();
    }
}
