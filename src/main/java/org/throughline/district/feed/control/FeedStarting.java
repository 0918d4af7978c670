package org.throughline.district.feed.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.district.feed.entity.FeedNotRead;
import org.throughline.district.feed.entity.RunCause;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.Jobs;

/** Starts to read a service, at its time or because a person wants it now. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedStarting {

    @Inject
    FeedRuns runs;

    @Inject
    FeedQueries queries;

    @Inject
    Jobs jobs;

    @Inject
    JobRows jobRows;

    @Inject
    Viewer viewer;

    /** Now, because a person wants it; returns the job to follow. */
    public UUID start(UUID feed, boolean whole) {
        return start(feed, RunCause.PERSON, whole);
    }

    /** For another reason. */
    public UUID start(UUID feed, RunCause cause, boolean whole) {
        FeedDetails details = queries.details(feed);
        if (details.kind() != FeedKind.REST) {
            throw new FeedNotRead(details.name());
        }
        UUID run = runs.begin(feed, cause, whole);
        UUID job = jobs.start("roster-fetch", details.name(), viewer.id().value(), Map.of("run", run.toString()));
        runs.runsAs(run, job);
        jobRows.resultAt(job, "/district/feed.xhtml?id=" + feed);
        return job;
    }
}
