package org.throughline.district.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.throughline.district.control.JobList;
import org.throughline.platform.job.JobState;
import org.throughline.platform.job.JobView;
import org.throughline.platform.text.Texts;

/** district/jobs.xhtml: long work, running and done. */
@Named
@RequestScoped
public class JobsPage {

    private static final int MOST = 100;

    @Inject
    JobList jobs;

    @Inject
    Texts texts;

    @Inject
    Words vocabulary;

    private List<Line> lines;

    @PostConstruct
    void load() {
        lines = jobs.recent(MOST).stream().map(job -> new Line(job, vocabulary.of("job-kind", job.kind()), step(job), vocabulary.time(job.startedAt()), ended(job))).toList();
    }

    /** Keys of ours are said in the viewer's language, other words stay. */
    private String step(JobView job) {
        String text = texts.get(job.step());
        return text.startsWith("???") ? job.step() : text;
    }

    private String ended(JobView job) {
        if (job.endedAt() == null) {
            return "";
        }
        return job.state() == JobState.DONE ? texts.of("district.import.seconds", Duration.between(job.startedAt(), job.endedAt()).toSeconds())
                : texts.of("district.jobs.stopped-at", step(job));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** A job with its words. */
    public record Line(JobView job, String kind, String step, String started, String ended) {}
}
