package org.throughline.survey.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.access.OrganizationId;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.control.CommentReading;
import org.throughline.survey.comment.control.CommentSearch;

/** Released comments of a campaign, of one school or of all, a page at a time. */
@Path("campaigns/{id}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    private static final int SIZE = 100;
    private static final int COUNTED = 1_000;

    @Inject
    CommentReading reading;

    @Inject
    Texts texts;

    @GET
    @Operation(summary = "Released comments, of a school or of all", description = "Of all only for who answers for all schools that were asked. "
            + "A total of words or a theme is counted no further than to 1,000 behind the page; more then says that there are more.")
    public Page of(@PathParam("id") String id, @QueryParam("school") UUID school, @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("item") @DefaultValue("") String item, @QueryParam("language") @DefaultValue("") String language,
            @QueryParam("theme") @DefaultValue("") String theme, @QueryParam("first") @DefaultValue("0") String first) {
        CampaignId campaign = CampaignId.of(id);
        OrganizationId place = school == null ? null : new OrganizationId(school);
        CommentSearch search = new CommentSearch(words, item, "", language, theme, "", "");
        int from = Pager.of(first, SIZE, Integer.MAX_VALUE).first();
        int bound = from + COUNTED + 1;
        long total = reading.total(campaign, place, search, bound);
        boolean more = search.searches() && total == bound;
        return new Page(more ? total - 1 : total, more, from, reading.rows(campaign, place, search, texts.language().code(), from, SIZE).stream()
                .map(row -> new Comment(row.item(), row.school(), row.level(), row.language(), row.words().replace("\uE000", "").replace("\uE001", ""), row.themes())).toList());
    }

    /**
     * @param more  whether there are more than total
     * @param first comments before this page
     */
    public record Page(long total, boolean more, int first, List<Comment> comments) {}

    /** School is null and level is "" where they may not be told; black bars stand for what was blacked out. */
    public record Comment(String item, String school, String level, String language, String words, List<String> themes) {}
}
