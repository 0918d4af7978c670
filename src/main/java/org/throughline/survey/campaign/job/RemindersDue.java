package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.platform.job.Jobs;
import org.throughline.survey.campaign.control.Reminders;

/** Starts the reminders whose day has come, as the person who planned them; what that person may not any more is a failed job. */
@ApplicationScoped
public class RemindersDue implements BackgroundTask {

    @Inject
    Reminders reminders;

    @Inject
    Jobs jobs;

    @Override
    public String name() {
        return "survey-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        for (Reminders.Due due : reminders.due()) {
            reminders.begun(due);
            jobs.start("survey-mail", due.jobTitle(), due.plannedBy(),
                    Map.of("campaign", due.campaign().toString(), "remind", "true", "total", String.valueOf(due.missing()), "language", "en"));
        }
    }
}
