package org.throughline.district.intake.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.ImportRefused;
import org.throughline.district.intake.control.RosterIntake;

/** Third step: what would the set change, and does that need a person? */
@Dependent
public class CompareSet extends AbstractBatchlet {

    @Inject
    ImportContext context;

    @Inject
    RosterIntake intake;

    @Override
    public String process() throws Exception {
        return context.asStarter(() -> {
            try {
                return intake.compare(context.id(), (done, all) -> context.progress("compare", done, all)) ? "GOES" : "WAITS";
            } catch (ImportRefused refused) {
                intake.refuse(context.id(), refused);
                return "REFUSED";
            }
        });
    }
}
