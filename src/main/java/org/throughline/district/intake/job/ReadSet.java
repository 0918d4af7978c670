package org.throughline.district.intake.job;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import org.throughline.district.intake.control.RosterStaging;
import org.throughline.district.intake.control.Uploads;
import org.throughline.district.mapping.control.RosterSets;
import org.throughline.district.roster.control.Reading;
import org.throughline.district.roster.control.RosterCursor;
import org.throughline.district.roster.control.RosterPosition;
import org.throughline.district.roster.control.RosterSet;

/** Second step, first half: reads the set record by record, after a restart from the last chunk on. */
@Dependent
public class ReadSet extends AbstractItemReader {

    @Inject
    ImportContext context;

    @Inject
    Uploads uploads;

    @Inject
    RosterSets sets;

    @Inject
    RosterStaging staging;

    private RosterSet set;
    private RosterCursor cursor;

    @Override
    public void open(Serializable checkpoint) throws IOException {
        set = sets.open(context.id(), uploads.path(context.id()));
        cursor = set.read(staging.kinds(), checkpoint == null ? RosterPosition.START : (RosterPosition) checkpoint);
    }

    @Override
    public Reading readItem() throws IOException {
        return cursor.next();
    }

    @Override
    public RosterPosition checkpointInfo() {
        return cursor.position();
    }

    @Override
    public void close() throws IOException {
        if (set != null) {
            cursor.close();
            set.close();
        }
    }
}
