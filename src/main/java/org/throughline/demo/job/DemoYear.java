package org.throughline.demo.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.demo.control.Storyteller;

/** The one step of the job that tells the year; chapters remember by themselves how far they came. */
@Dependent
public class DemoYear extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    Storyteller storyteller;

    @Override
    public String process() throws Exception {
        storyteller.tellYear(UUID.fromString(BatchRuntime.getJobOperator().getParameters(context.getExecutionId()).getProperty("job")));
        return "DONE";
    }
}
