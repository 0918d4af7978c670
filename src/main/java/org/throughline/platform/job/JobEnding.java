package org.throughline.platform.job;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** The listener that every job has: notes its end. */
@Dependent
public class JobEnding implements JobListener {

    @Inject
    JobContext context;

    @Inject
    JobRows rows;

    @Override
    public void beforeJob() {
        // begun when it was started
    }

    @Override
    public void afterJob() {
        UUID job = UUID.fromString(BatchRuntime.getJobOperator().getParameters(context.getExecutionId()).getProperty("job"));
        BatchStatus status = context.getBatchStatus();
        rows.ended(job, status == BatchStatus.COMPLETED || status == BatchStatus.STARTED ? JobState.DONE
                : status == BatchStatus.STOPPED || status == BatchStatus.STOPPING ? JobState.STOPPED : JobState.FAILED);
    }
}
