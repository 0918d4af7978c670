package org.throughline.access.privacy.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.throughline.access.privacy.control.RetentionRunning;
import org.throughline.platform.job.JobRows;

/** A run of the rules of keeping that somebody started, chunk by chunk. Cut off, it goes on. */
@Dependent
public class RetentionJob extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    RetentionRunning running;

    @Inject
    JobRows rows;

    private volatile boolean stopped;

    @Override
    public String process() {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        UUID job = UUID.fromString(parameters.getProperty("job"));
        UUID run = UUID.fromString(parameters.getProperty("run"));
        boolean more = true;
        while (more && !stopped) {
            more = running.step(run);
            RetentionRunning.Progress progress = running.progress(run);
            rows.progress(job, parameters.getProperty("step"), progress.done(), Math.max(progress.done(), progress.found()));
        }
        rows.resultAt(job, "/access/retention.xhtml?run=" + run);
        return "DONE";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
