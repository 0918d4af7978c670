package org.throughline.district.feed.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.district.feed.control.FolderWatch;
import org.throughline.platform.job.BackgroundTask;

/** Looks into the watched folders every minute. */
@ApplicationScoped
public class FolderTask implements BackgroundTask {

    @Inject
    FolderWatch watch;

    @Override
    public String name() {
        return "feed folders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        watch.look();
    }
}
