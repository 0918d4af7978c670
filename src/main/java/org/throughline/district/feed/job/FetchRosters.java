package org.throughline.district.feed.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.throughline.access.ActAs;
import org.throughline.access.PersonId;
import org.throughline.district.feed.control.FeedFetching;
import org.throughline.district.fetch.control.FetchFailed;
import org.throughline.platform.job.JobRows;

/** Reads a service and hands in what it gives. Cut off, it begins anew. */
@Dependent
public class FetchRosters extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    ActAs actAs;

    @Inject
    FeedFetching fetching;

    @Inject
    JobRows rows;

    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        UUID job = UUID.fromString(parameters.getProperty("job"));
        UUID run = UUID.fromString(parameters.getProperty("run"));
        rows.progress(job, "feeds.step.token", 0, 0);
        boolean well = actAs.person(PersonId.of(parameters.getProperty("person")), () -> fetching.fetch(run, (collection, done, total) -> {
            if (stopped) {
                throw new FetchFailed(FetchFailed.Reason.STOPPED);
            }
            rows.progress(job, "feeds.step." + collection, done, Math.max(done, total));
        }));
        return well ? "DONE" : "FAILED";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
