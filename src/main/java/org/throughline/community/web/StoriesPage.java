package org.throughline.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.community.control.StoryQueries;
import org.throughline.community.control.StoryRow;
import org.throughline.community.entity.StoryKind;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** community/stories.xhtml: what worked, and what was learned where it did not. */
@Named
@RequestScoped
public class StoriesPage {

    private static final int MOST = 100;

    @Inject
    StoryQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String commitment;
    private String kind;
    private List<StoryRow> stories;

    public List<StoryRow> getStories() {
        if (stories == null) {
            StoryKind wanted = Arrays.stream(StoryKind.values()).filter(each -> each.name().equalsIgnoreCase(kind)).findFirst().orElse(null);
            stories = queries.published(commitment == null || commitment.isEmpty() ? null : commitment, wanted, null, texts.language(), 0, MOST);
        }
        return stories;
    }

    public List<StoryRow> getDrafts() {
        return isTeller() ? queries.drafts(texts.language()) : List.of();
    }

    public boolean isTeller() {
        return viewer.may(Can.TELL_STORIES);
    }

    public List<StoryQueries.CommitmentName> getCommitments() {
        return queries.commitments(texts.language());
    }

    public String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale()));
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
