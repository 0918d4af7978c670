package org.throughline.district.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.throughline.district.control.JobList;
import org.throughline.platform.job.JobState;
import org.throughline.platform.job.JobView;
import org.throughline.platform.text.Texts;

/** Long work, for whoever started it. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    JobList jobs;

    @Inject
    Texts texts;

    @GET
    @Path("{id}")
    public Job job(@PathParam("id") UUID id) {
        JobView job = jobs.job(id);
        String step = texts.get(job.step());
        return new Job(job.id(), job.kind(), job.title(), job.state(), step.startsWith("???") ? job.step() : step, job.done(), job.total(),
                job.percent(), job.startedAt(), job.endedAt(), job.resultLink());
    }

    /** A job; done of total counts what the step says. */
    public record Job(UUID id, String kind, String title, JobState state, String step, long done, long total, int percent, Instant startedAt,
            Instant endedAt, String result) {}
}
