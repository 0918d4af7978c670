package org.throughline.district.intake.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.RosterIntake;

/** First step: is it a set of rosters at all, and what is in it? */
@Dependent
public class CheckSet extends AbstractBatchlet {

    @Inject
    ImportContext context;

    @Inject
    RosterIntake intake;

    @Override
    public String process() throws Exception {
        context.progress("check", 0, 0);
        return context.asStarter(() -> intake.check(context.id())) ? "READABLE" : "REFUSED";
    }
}
