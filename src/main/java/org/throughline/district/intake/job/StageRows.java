package org.throughline.district.intake.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.RosterStaging;
import org.throughline.district.roster.control.Reading;

/** Second step, second half: stages what was read, and says how far it is. */
@Dependent
public class StageRows extends AbstractItemWriter {

    @Inject
    ImportContext context;

    @Inject
    RosterStaging staging;

    @Inject
    ImportQueries queries;

    private long done;
    private long total;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        done = checkpoint == null ? 0 : (Long) checkpoint;
        total = context.asStarter(() -> queries.row(context.id()).rows());
        context.progress("stage", done, total);
    }

    @Override
    public void writeItems(List<Object> items) {
        staging.keep(context.id(), items.stream().map(Reading.class::cast).toList());
        done += items.size();
        context.progress("stage", done, total);
    }

    @Override
    public Long checkpointInfo() {
        return done;
    }
}
