package org.throughline.platform.job;

import java.time.Instant;
import java.util.UUID;

/** A job as a person follows it. Done of total counts what the step says, such as rows. */
public record JobView(UUID id, String kind, String title, UUID startedBy, Instant startedAt, Instant endedAt, JobState state,
        String step, long done, long total, String resultLink) {

    public int percent() {
        return state == JobState.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }

    public boolean isRunning() {
        return state == JobState.RUNNING;
    }
}
