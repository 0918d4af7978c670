package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.text.Texts;

/** A run by hand goes on as a job. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionStart {

    @Inject
    Guarding guarding;

    @Inject
    RetentionRunning running;

    @Inject
    Jobs jobs;

    @Inject
    Texts texts;

    /** Returns the run's id. */
    public UUID start() {
        guarding.requireEverywhere();
        UUID run = running.begin(guarding.viewer());
        jobs.start("retention", texts.get("privacy.retention.job"), guarding.viewer(), Map.of("run", run.toString(), "step", texts.get("privacy.retention.job.step")));
        return run;
    }
}
