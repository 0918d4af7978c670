package org.throughline.district.fetch.control;

import java.time.Duration;

/** Waits between two tries. */
@FunctionalInterface
public interface Pause {

    Pause SLEEP = length -> Thread.sleep(length.toMillis());

    void last(Duration length) throws InterruptedException;
}
