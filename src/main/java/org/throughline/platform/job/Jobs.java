package org.throughline.platform.job;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts Jakarta Batch jobs, {@code META-INF/batch-jobs/<kind>.xml}, and starts them again from their last checkpoint
 * after a crash. Every job gets the parameters {@code job} (its id here) and {@code person} (who started it).
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Inject
    JobRows rows;

    /** Starts a job, after the caller's transaction has ended. Returns the id under which it is followed. */
    public UUID start(String kind, String title, UUID startedBy, Map<String, String> parameters) {
        UUID job = rows.begin(kind, title, startedBy);
        Properties all = new Properties();
        all.putAll(parameters);
        all.setProperty("job", job.toString());
        all.setProperty("person", startedBy.toString());
        JobOperator operator = BatchRuntime.getJobOperator();
        long execution = operator.start(kind, all);
        rows.runsAs(job, operator.getJobInstance(execution).getInstanceId());
        return job;
    }

    /** Goes on with a job that broke off, from its last checkpoint, as whoever started it. */
    public void goOn(UUID job) {
        JobRows.Interrupted again = rows.runsAgain(job);
        try {
            restart(BatchRuntime.getJobOperator(), again);
        } catch (RuntimeException e) {
            rows.ended(job, JobState.FAILED);
            throw e;
        }
    }

    private static void restart(JobOperator operator, JobRows.Interrupted interrupted) {
        JobExecution last = last(operator, interrupted.batchInstance());
        operator.restart(last.getExecutionId(), last.getJobParameters());
    }

    /** Goes on with what a crash interrupted. */
    void restartInterrupted() {
        JobOperator operator = BatchRuntime.getJobOperator();
        for (JobRows.Interrupted interrupted : rows.interrupted()) {
            try {
                if (interrupted.batchInstance() == null) {
                    rows.ended(interrupted.job(), JobState.FAILED);
                } else {
                    restart(operator, interrupted);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "job " + interrupted.job() + " cannot go on", e);
                rows.ended(interrupted.job(), JobState.FAILED);
            }
        }
    }

    private static JobExecution last(JobOperator operator, long instance) {
        return operator.getJobNames().stream()
                .flatMap(name -> operator.getJobInstances(name, 0, Integer.MAX_VALUE).stream())
                .filter(one -> one.getInstanceId() == instance)
                .map(one -> operator.getJobExecutions(one))
                .filter(executions -> !executions.isEmpty())
                .map(List::iterator).map(executions -> executions.next())
                .findFirst().orElseThrow(() -> new IllegalStateException("the job repository does not know instance " + instance));
    }
}
