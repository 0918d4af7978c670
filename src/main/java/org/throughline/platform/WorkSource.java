package org.throughline.platform;

import java.util.List;

/** Filled in by modules: what waits for the current viewer, oldest promise first, at most 20 of a kind. */
public interface WorkSource {

    List<WorkItem> waiting();

    /** The rail entry that carries the count, such as "vision". */
    String area();
}
