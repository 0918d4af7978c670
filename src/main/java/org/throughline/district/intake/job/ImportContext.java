package org.throughline.district.intake.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.throughline.access.ActAs;
import org.throughline.access.PersonId;
import org.throughline.platform.job.JobRows;

/** Which import a step works on, and as whom. */
@Dependent
public class ImportContext {

    @Inject
    JobContext context;

    @Inject
    JobRows rows;

    @Inject
    ActAs actAs;

    private Properties parameters;

    UUID id() {
        return parameter("import");
    }

    /** Calls use cases as the person who handed the set in. */
    <T> T asStarter(Callable<T> work) throws Exception {
        return actAs.person(new PersonId(parameter("person")), work);
    }

    void progress(String step, long done, long total) {
        rows.progress(parameter("job"), "district.import.step." + step, done, total);
    }

    private UUID parameter(String name) {
        if (parameters == null) {
            parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        }
        return UUID.fromString(parameters.getProperty(name));
    }
}
