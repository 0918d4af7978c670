package org.throughline.community.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.community.control.StoryQueries;
import org.throughline.community.entity.StoryKind;
import org.throughline.platform.text.Texts;

/** Published stories, newest first. */
@Path("stories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoriesResource {

    @Inject
    StoryQueries queries;

    @Inject
    Texts texts;

    /** Commitment is a code such as T3, kind is success or lesson. */
    @GET
    public List<Story> stories(@QueryParam("commitment") String commitment, @QueryParam("kind") String kind, @QueryParam("school") UUID school,
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("100") int size) {
        return queries.published(commitment, kind(kind), school == null ? null : new OrganizationId(school), texts.language(), Math.max(0, first), Math.max(1, size))
                .stream()
                .map(row -> new Story(row.id().value(), row.kind().name(), row.commitment(), row.school(), row.title(), row.text(), row.howToTry(), row.publishedAt()))
                .toList();
    }

    private static StoryKind kind(String word) {
        return word == null ? null : Arrays.stream(StoryKind.values()).filter(kind -> kind.name().equalsIgnoreCase(word)).findFirst().orElseThrow(BadRequestException::new);
    }

    /** A story in the language asked for. */
    public record Story(UUID id, String kind, String commitment, String school, String title, String text, String howToTry, Instant publishedAt) {}
}
