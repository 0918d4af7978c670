package org.throughline.district.feed.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.district.feed.control.FeedSchedule;
import org.throughline.district.feed.control.FeedSettling;
import org.throughline.platform.job.BackgroundTask;

/** Keeps the timetables of feeds, and follows what they handed in. */
@ApplicationScoped
public class FeedTask implements BackgroundTask {

    @Inject
    FeedSchedule schedule;

    @Inject
    FeedSettling settling;

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        settling.settle();
        schedule.startDue();
    }
}
