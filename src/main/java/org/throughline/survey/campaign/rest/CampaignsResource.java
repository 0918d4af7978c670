package org.throughline.survey.campaign.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.control.MailingStart;
import org.throughline.survey.campaign.control.Turnout;

/** Campaigns of the viewer's schools. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    @Inject
    CampaignQueries queries;

    @Inject
    MailingStart mailing;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    @GET
    public List<Campaign> list(@QueryParam("first") @DefaultValue("0") @Min(0) int first, @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) int size) {
        return queries.rows(texts.language().code(), Math.max(0, first), Math.min(500, Math.max(1, size))).stream().map(row -> campaign(row, null)).toList();
    }

    @GET
    @Path("{id}")
    public Campaign one(@PathParam("id") String id) {
        CampaignId campaign = CampaignId.of(id);
        return campaign(queries.row(campaign, texts.language().code()), queries.turnout(campaign));
    }

    /** Invites by mail everybody who has no invitation yet; asked again, it goes on where it was. */
    @POST
    @Path("{id}/invitations")
    public Started invite(@PathParam("id") String id) {
        CampaignId campaign = CampaignId.of(id);
        return new Started(mailing.start(campaign, false, queries.uninvited(campaign).byMail()));
    }

    /** @param job followed at /jobs/{id} */
    public record Started(UUID job) {}

    private Campaign campaign(CampaignRow row, List<Turnout> schools) {
        return new Campaign(row.id(), row.code(), row.title(), row.audience().name(), row.state(clock.instant()).name(), row.opensAt(), row.closesAt(),
                row.publishedAt(), row.invited(), row.answered(), schools);
    }

    /** A campaign; schools only where one is asked for. */
    public record Campaign(UUID id, String code, String title, String audience, String state, Instant opensAt, Instant closesAt, Instant publishedAt,
            long invited, long answered, List<Turnout> schools) {}
}
