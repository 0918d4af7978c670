package org.throughline.platform.job;

import java.time.Duration;

/** Filled in by modules: something that is done again and again, on one node at a time, each time in one transaction. */
public interface BackgroundTask {

    /** Names the lock that keeps other nodes away. */
    String name();

    Duration every();

    void run();
}
