package org.throughline.evaluation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.control.ObserverQueries;
import org.throughline.evaluation.control.Observing;
import org.throughline.evaluation.control.VisitDetails;
import org.throughline.platform.rest.FieldMissing;
import org.throughline.platform.text.Texts;

/** The caller's own visits. */
@Path("visits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {

    @Inject
    ObserverQueries queries;

    @Inject
    Observing observing;

    @Inject
    Texts texts;

    /** The visit with the caller's own ratings and notes. */
    @GET
    @Path("{id}")
    public OwnVisit visit(@PathParam("id") UUID id) {
        VisitDetails details = queries.visit(new VisitId(id), texts.language());
        VisitDetails.Head head = details.head();
        return new OwnVisit(head.id().value(), head.walk().value(), head.school().value(), head.number(), head.band().name(), head.subject().name(),
                head.minutes(), details.lines().stream()
                        .map(line -> new OwnRating(line.lookFor().value(), line.code(), line.title(), line.rated(), line.level(), line.saw(), line.heard()))
                        .toList());
    }

    /** Keeps or changes the caller's rating; the level is null where they could not judge. Asking twice is asking once. */
    @PUT
    @Path("{id}/ratings/{lookFor}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rate(@PathParam("id") UUID id, @PathParam("lookFor") UUID lookFor, Level level) {
        observing.rate(new VisitId(id), new LookForId(lookFor), FieldMissing.unlessGiven("body", level).level);
    }

    /** A level from 0 to 3, or null. */
    public static class Level {
        public Integer level;
    }

    /** A visit as its observer sees it; minutes are null while it goes on. */
    public record OwnVisit(UUID id, UUID walk, UUID school, int number, String gradeBand, String subject, Integer minutes, List<OwnRating> ratings) {}

    /** The caller's rating of a look-for. */
    public record OwnRating(UUID lookFor, String code, String title, boolean rated, Integer level, String saw, String heard) {}
}
