package org.throughline.survey.reply.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.rest.FieldMissing;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.control.Replying;
import org.throughline.survey.reply.entity.Said;
import org.throughline.survey.reply.entity.Subject;

/** What was said back to results of a campaign, at one school or for all of them. */
@Path("campaigns/{id}/replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {

    @Inject
    ReplyQueries queries;

    @Inject
    Replying replying;

    @Inject
    Texts texts;

    @PathParam("id")
    UUID id;

    @GET
    public List<Reply> list(@QueryParam("school") UUID school) {
        return queries.rows(new CampaignId(id), place(school), texts.language().code()).stream().map(this::reply).toList();
    }

    /** Takes a result on: a later PUT gives the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Reply take(Taken taken) {
        FieldMissing.unlessGiven("body", taken);
        UUID made = replying.take(new CampaignId(id), place(taken.school()), FieldMissing.unlessGiven("subject", taken.subject()), FieldMissing.unlessGiven("of", taken.of()),
                new PersonId(FieldMissing.unlessGiven("owner", taken.owner())), FieldMissing.unlessGiven("due", taken.due()), said(taken.words()));
        return reply(queries.row(made, texts.language().code()));
    }

    /** Words it anew; with publish the answer is given to everybody. */
    @PUT
    @Path("{reply}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Reply word(@PathParam("reply") UUID reply, Worded worded) {
        ReplyQueries.ReplyRow row = queries.row(reply, texts.language().code());
        if (!row.campaign().value().equals(id)) {
            throw new BadRequestException();
        }
        long version = FieldMissing.unlessGiven("version", FieldMissing.unlessGiven("body", worded).version());
        PersonId owner = new PersonId(FieldMissing.unlessGiven("owner", worded.owner()));
        LocalDate due = FieldMissing.unlessGiven("due", worded.due());
        if (worded.publish()) {
            replying.answer(reply, version, owner, due, said(worded.words()));
        } else {
            replying.word(reply, version, owner, due, said(worded.words()));
        }
        return reply(queries.row(reply, texts.language().code()));
    }

    private static OrganizationId place(UUID school) {
        return school == null ? null : new OrganizationId(school);
    }

    private static Map<String, Said> said(Map<String, Words> words) {
        Map<String, Said> said = new LinkedHashMap<>();
        FieldMissing.unlessGiven("words", words).forEach((language, one) -> said.put(language, new Said(one.heard(), one.answer())));
        return said;
    }

    private Reply reply(ReplyQueries.ReplyRow row) {
        Map<String, Words> words = new LinkedHashMap<>();
        queries.words(row.id()).forEach(one -> words.put(one.language(), new Words(one.heard(), one.answer())));
        return new Reply(row.id(), row.version(), row.school() == null ? null : row.school().value(), row.subject().name(), row.subjectId(), row.name(), row.state().name(), row.due(),
                row.owner().value(), words);
    }

    /** What was heard and is answered, in one language. */
    public record Words(String heard, String answer) {}

    /**
     * A result that somebody takes on.
     *
     * @param school null for all schools together
     * @param words  by language
     */
    public record Taken(UUID school, Subject subject, UUID of, UUID owner, LocalDate due, Map<String, Words> words) {}

    /** @param version the one that was read */
    public record Worded(Long version, UUID owner, LocalDate due, Map<String, Words> words, boolean publish) {}

    public record Reply(UUID id, long version, UUID school, String subject, UUID of, String name, String state, LocalDate due, UUID owner, Map<String, Words> words) {}
}
