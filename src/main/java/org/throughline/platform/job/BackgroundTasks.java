package org.throughline.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the background tasks. Not persistent timers: those look only every 100 seconds. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BackgroundTasks {

    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @Any
    Instance<BackgroundTask> tasks;

    @Inject
    OnOneNode onOneNode;

    @Inject
    Jobs jobs;

    @PostConstruct
    void begin() {
        executor.schedule(() -> {
            jobs.restartInterrupted();
            for (BackgroundTask task : tasks) {
                long millis = task.every().toMillis();
                executor.scheduleWithFixedDelay(() -> run(task), 0, millis, TimeUnit.MILLISECONDS);
            }
        }, 0, TimeUnit.SECONDS);
    }

    private void run(BackgroundTask task) {
        try {
            onOneNode.run(task);
        } catch (RuntimeException e) {
            // it comes again
            LOG.log(Level.WARNING, "background task " + task.name() + " failed", e);
        }
    }
}
