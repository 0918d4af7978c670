package org.throughline.platform;

import java.util.List;
import java.util.UUID;

/** Filled in by modules: what is late at a school, whoever owes it, for those who may read about it there; the oldest promise first. */
public interface LateAtSchool {

    /** Empty where nothing is, or the viewer may not know. */
    List<WorkItem> late(UUID school);
}
