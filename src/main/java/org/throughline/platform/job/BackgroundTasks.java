package org.throughline.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
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

    private final List<Future<?>> scheduled = new CopyOnWriteArrayList<>();

    @PostConstruct
    void begin() {
        scheduled.add(executor.schedule(jobs::restartInterrupted, 0, TimeUnit.SECONDS));
        for (BackgroundTask task : tasks) {
            long millis = task.every().toMillis();
            scheduled.add(executor.scheduleWithFixedDelay(() -> run(task), millis, millis, TimeUnit.MILLISECONDS));
        }
    }

    @PreDestroy
    void end() {
        scheduled.forEach(task -> task.cancel(false));
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
