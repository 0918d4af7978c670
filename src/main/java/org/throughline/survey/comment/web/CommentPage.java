package org.throughline.survey.comment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.control.CommentModeration;

/** survey/comment.xhtml: one comment, and whether it may be read. */
@Named
@ViewScoped
public class CommentPage implements Serializable {

    @Inject
    CommentModeration moderation;

    @Inject
    Texts texts;

    private String id;
    private long seenVersion;
    private String campaign;
    private String parts = "";
    private String reason = "";
    private transient CommentModeration.Row row;

    public void load() {
        seenVersion = getRow().version();
        campaign = row.campaign().toString();
        parts = row.parts();
        reason = row.reason() == null ? "" : row.reason();
    }

    public CommentModeration.Row getRow() {
        if (row == null) {
            row = moderation.row(Ids.parse(id), texts.language().code());
        }
        return row;
    }

    /** As it stands. */
    public String release() {
        moderation.release(Ids.parse(id), seenVersion, List.of(), reason);
        return next();
    }

    public String releaseInPart() {
        moderation.release(Ids.parse(id), seenVersion, parts.lines().toList(), reason);
        return next();
    }

    public String hold() {
        moderation.hold(Ids.parse(id), seenVersion, reason);
        return next();
    }

    private String next() {
        UUID here = Ids.parse(id);
        return moderation.next(CampaignId.of(campaign), here).map(one -> "comment?faces-redirect=true&id=" + one).orElse("comment-review?faces-redirect=true&campaign=" + campaign);
    }

    public List<String> getFlags() {
        return getRow().flags().isEmpty() ? List.of() : List.of(getRow().flags().split(" "));
    }

    public Tongue getTongue() {
        return Tongue.of(getRow().language());
    }

    /** How far it will be told from where it comes. */
    public String getReach() {
        return texts.get(getRow().atSchool() ? "comments.reach.school" : row.atLevel() ? "comments.reach.level" : row.atDistrict() ? "comments.reach.district" : "comments.reach.nowhere");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getParts() {
        return parts;
    }

    public void setParts(String parts) {
        this.parts = parts == null ? "" : parts;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
