package org.throughline.survey.campaign.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.throughline.survey.campaign.control.MailReturns;

/** Where a mail server posts what came back, as plain text with the addresses in it. */
@Path("mail-returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailReturnsResource {

    @Inject
    MailReturns returns;

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Told tell(String text) {
        return new Told(returns.tell(text));
    }

    /** @param noted mails of ours that came back */
    public record Told(int noted) {}
}
