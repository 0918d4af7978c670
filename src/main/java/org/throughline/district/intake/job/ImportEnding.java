package org.throughline.district.intake.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.RosterIntake;

/** Notes an import that broke off for a reason nobody expected, which the log has. What was staged stays, so that it can go on. */
@Dependent
public class ImportEnding extends AbstractJobListener {

    @Inject
    JobContext job;

    @Inject
    ImportContext context;

    @Inject
    RosterIntake intake;

    @Override
    public void afterJob() throws Exception {
        if (job.getBatchStatus() == BatchStatus.FAILED) {
            context.asStarter(() -> {
                intake.fail(context.id());
                return null;
            });
        }
    }
}
