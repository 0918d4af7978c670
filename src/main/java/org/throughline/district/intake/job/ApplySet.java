package org.throughline.district.intake.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.district.intake.control.PreviewStale;
import org.throughline.district.intake.control.RosterIntake;

/** Fourth step: brings the whole set into force at once, or nothing of it. */
@Dependent
public class ApplySet extends AbstractBatchlet {

    @Inject
    ImportContext context;

    @Inject
    RosterIntake intake;

    @Override
    public String process() throws Exception {
        return context.asStarter(this::apply);
    }

    /** A set that was compared with rosters no longer in force is compared again first, as often as that happens. */
    private String apply() {
        while (true) {
            intake.applying(context.id());
            try {
                intake.apply(context.id(), (done, all) -> context.progress("apply", done, all));
                return "APPLIED";
            } catch (PreviewStale stale) {
                if (!intake.compare(context.id(), (done, all) -> context.progress("compare", done, all))) {
                    return "WAITS";
                }
            }
        }
    }
}
