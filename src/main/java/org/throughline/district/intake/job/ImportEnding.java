package org.throughline.district.intake.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.RosterIntake;

/** Notes an import that broke off for a reason nobody expected, which the log has, and leaves nothing of it behind. */
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
                intake.clean(context.id());
                return null;
            });
        }
    }
}
