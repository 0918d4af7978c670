package org.throughline.survey.comment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.comment.control.CommentModeration;
import org.throughline.survey.comment.control.CommentSearch;
import org.throughline.survey.comment.entity.CommentState;
import org.throughline.survey.comment.entity.Watch;

/** survey/comment-review.xhtml: the comments of a campaign for those who decide which may be read. */
@Named
@ViewScoped
public class ReviewPage extends OneCampaign {

    @Inject
    CommentModeration moderation;

    @Inject
    Asked asked;

    private String address;
    private ArrayList<UUID> clean;
    private transient CommentModeration.Counts counts;
    private transient List<Line> lines;
    private transient Asked.Part part;

    @Override
    public void load() {
        super.load();
        CommentSearch said = asked.search();
        CommentSearch search = new CommentSearch(said.words(), said.item(), said.school(), said.language(), said.theme(), said.flag(), state());
        address = asked.address("comment-review.xhtml", "campaign=" + getCampaign());
        counts = moderation.counts(id());
        part = asked.part(bound -> moderation.total(id(), search, bound));
        List<CommentModeration.Row> rows = moderation.rows(id(), search, texts.language().code(), getPager().first(), getPager().size());
        lines = rows.stream().map(row -> new Line(row, Marked.of(row.words()), row.flags().isEmpty() ? List.of() : List.of(row.flags().split(" ")), Tongue.of(row.language()))).toList();
        clean = new ArrayList<>(rows.stream().filter(row -> row.state() == CommentState.NEW && row.flags().isEmpty()).map(CommentModeration.Row::id).toList());
    }

    /** What stands on this page without anything found in it. */
    public String releaseSeen() {
        moderation.releaseSeen(id(), clean);
        return to("comment-review");
    }

    public List<Asked.Filter> getFilters() {
        return List.of(
                Asked.filter("state", texts.get("comments.state"), state(), Stream.of(CommentState.values()).map(one -> new Asked.Choice(one.name(), texts.get("comments.state." + one)))),
                Asked.filter("flag", texts.get("comments.col.found"), asked.said("flag"), Stream.concat(Stream.of(new Asked.Choice("-", texts.get("comments.found.nothing"))),
                        Stream.of(Watch.values()).map(one -> new Asked.Choice(one.name(), texts.get("comments.flag." + one))))));
    }

    private String state() {
        return asked.said("state").isEmpty() ? CommentState.NEW.name() : asked.said("state");
    }

    public String said(String name) {
        return asked.said(name);
    }

    public int getClean() {
        return clean == null ? 0 : clean.size();
    }

    public String getAddress() {
        return address;
    }

    public CommentModeration.Counts getCounts() {
        return counts;
    }

    public List<Line> getLines() {
        return lines == null ? List.of() : lines;
    }

    public Pager getPager() {
        return part.pager();
    }

    public String getTotal() {
        return part.total(texts);
    }

    /** A comment as it is listed. */
    public record Line(CommentModeration.Row row, List<Marked> pieces, List<String> flags, Tongue tongue) {}
}
