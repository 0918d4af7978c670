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

    @Inject
    CommentReading reading;

    @Inject
    Texts texts;

    @GET
    public Page of(@PathParam("id") String id, @QueryParam("school") UUID school, @QueryParam("words") @DefaultValue("") String words, @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("language") @DefaultValue("") String language, @QueryParam("theme") @DefaultValue("") String theme, @QueryParam("first") @DefaultValue("0") String first) {
        int from = Pager.of(first, SIZE, Integer.MAX_VALUE).first();
        List<CommentReading.Row> rows = reading.rows(CampaignId.of(id), school == null ? null : new OrganizationId(school),
                new CommentSearch(words, item, "", language, theme, "", ""), texts.language().code(), from, SIZE);
        return new Page(rows.isEmpty() ? 0 : rows.get(0).total(), from, rows.stream().map(row -> new Comment(row.item(), row.school(), row.level(), row.language(),
                row.words().replace("\uE000", "").replace("\uE001", ""), row.themes().isEmpty() ? List.of() : List.of(row.themes().split(", ")))).toList());
    }

    /** @param first comments before this page */
    public record Page(long total, int first, List<Comment> comments) {}

    /** School is null and level is "" where they may not be told; black bars stand for what was blacked out. */
    public record Comment(String item, String school, String level, String language, String words, List<String> themes) {}
}
