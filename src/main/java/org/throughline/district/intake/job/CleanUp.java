package org.throughline.district.intake.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.RosterIntake;

/** Last step: what was staged and uploaded goes; what was refused makes the job one that did not do its work. */
@Dependent
public class CleanUp extends AbstractBatchlet {

    @Inject
    ImportContext context;

    @Inject
    RosterIntake intake;

    @Inject
    ImportQueries queries;

    @Override
    public String process() throws Exception {
        return context.asStarter(() -> {
            intake.clean(context.id());
            return queries.row(context.id()).state().name();
        });
    }
}
