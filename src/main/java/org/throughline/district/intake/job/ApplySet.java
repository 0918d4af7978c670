package org.throughline.district.intake.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.ImportRefused;
import org.throughline.district.intake.control.RosterIntake;

/** Third step: applies the whole set at once, or nothing of it. */
@Dependent
public class ApplySet extends AbstractBatchlet {

    @Inject
    ImportContext context;

    @Inject
    RosterIntake intake;

    @Override
    public String process() throws Exception {
        return context.asStarter(() -> {
            intake.applying(context.id());
            try {
                intake.apply(context.id(), (done, all) -> context.progress("apply", done, all));
                return "APPLIED";
            } catch (ImportRefused refused) {
                intake.refuse(context.id(), refused);
                return "REFUSED";
            }
        });
    }
}
