package org.throughline.survey.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.ReportsStart;

/** Reports of schools, for programs. */
@Path("campaigns/{id}/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    ReportsStart reports;

    @POST
    @Operation(summary = "Makes the reports of all schools as files, in a job", description = "Follow it at /api/v1/jobs/{id}.")
    public Response make(@PathParam("id") String id, @QueryParam("language") @DefaultValue("en") String language) {
        UUID job = reports.start(CampaignId.of(id), Language.ofCode(language).orElseThrow(NotFound::new));
        return Response.accepted(new Started(job)).build();
    }

    public record Started(UUID job) {}
}
