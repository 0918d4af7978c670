package org.throughline.access.privacy.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.throughline.access.ActAs;
import org.throughline.access.PersonId;
import org.throughline.access.privacy.control.PersonExporting;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.text.TextBundle;

/** Gathers a person's data as whoever asked for them. Cut off, it begins anew. */
@Dependent
public class PersonExportJob extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    ActAs actAs;

    @Inject
    PersonExporting exporting;

    @Inject
    JobRows rows;

    @Override
    public String process() throws Exception {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        UUID job = UUID.fromString(parameters.getProperty("job"));
        UUID request = UUID.fromString(parameters.getProperty("request"));
        String step = TextBundle.in(Locale.forLanguageTag(parameters.getProperty("language"))).get("privacy.export.step");
        actAs.person(PersonId.of(parameters.getProperty("person")), () -> {
            exporting.make(request, (done, all) -> rows.progress(job, step, done, all));
            return null;
        });
        rows.resultAt(job, "/access/person-request.xhtml?id=" + request);
        return "DONE";
    }
}
