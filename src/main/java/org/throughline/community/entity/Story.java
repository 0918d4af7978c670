package org.throughline.community.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.community.StoryId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;
import org.throughline.vision.CommitmentId;

/** What happened at a school with a commitment, told so that others can try it or need not repeat it. */
@Entity
@NotAboutPeople(Nobody.PLAN)
@Table(schema = "community")
public class Story extends Aggregate {

    @Enumerated(EnumType.STRING)
    private StoryKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private OrganizationId school;

    private UUID commitmentId;

    @Embedded
    @Personal(value = "story.words", words = true)
    private StoryText text;

    @Enumerated(EnumType.STRING)
    @Personal("story.consent")
    private StoryConsent consent;

    @Enumerated(EnumType.STRING)
    private StoryState state = StoryState.DRAFT;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "written_by"))
    @Personal("work.signed")
    private PersonId writtenBy;

    @Personal("work.signed")
    private Instant writtenAt;
    private Instant publishedAt;

    protected Story() {}

    public Story(StoryKind kind, OrganizationId school, CommitmentId commitment, StoryText text, StoryConsent consent, PersonId by, Instant at) {
        this.writtenBy = by;
        this.writtenAt = at;
        tell(kind, school, commitment, text, consent);
    }

    /** Rewrites a draft. */
    public void rewrite(StoryKind as, OrganizationId at, CommitmentId of, StoryText words, StoryConsent agreed) {
        requireDraft();
        tell(as, at, of, words, agreed);
    }

    private void tell(StoryKind as, OrganizationId at, CommitmentId of, StoryText words, StoryConsent agreed) {
        if (words.titleEn().isEmpty() || words.textEn().isEmpty()) {
            throw new StoryWithoutWords();
        }
        kind = as;
        school = at;
        commitmentId = of.value();
        text = words;
        consent = agreed;
    }

    /** From now on everybody may read it. */
    public void publish(Instant at) {
        requireDraft();
        if (consent == StoryConsent.ASKED) {
            throw new StoryWithoutConsent(text.titleEn());
        }
        if (!text.inBothLanguages()) {
            throw new StoryInOneLanguage(text.titleEn());
        }
        state = StoryState.PUBLISHED;
        publishedAt = at;
    }

    private void requireDraft() {
        if (state != StoryState.DRAFT) {
            throw new StoryPublished(text.titleEn());
        }
    }

    public StoryId storyId() {
        return new StoryId(id());
    }

    public OrganizationId school() {
        return school;
    }

    public CommitmentId commitment() {
        return new CommitmentId(commitmentId);
    }

    public String title() {
        return text.titleEn();
    }

    public boolean published() {
        return state == StoryState.PUBLISHED;
    }
}
