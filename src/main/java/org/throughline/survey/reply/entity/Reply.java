package org.throughline.survey.reply.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;
import org.throughline.survey.CampaignId;

/**
 * What is said back to a result and done about it. Somebody owes it by a day; given in public it is answered, and done once
 * what it promises is. Words that change after that change for everybody who reads it.
 */
@Entity
@NotAboutPeople(Nobody.FIGURES)
@Table(schema = "survey")
public class Reply extends Aggregate {

    private UUID campaignId;
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private UUID subjectId;
    @Personal("work.signed")
    private UUID ownerId;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private ReplyState state = ReplyState.OPEN;

    @ElementCollection
    @CollectionTable(schema = "survey", name = "reply_text", joinColumns = @JoinColumn(name = "reply_id"))
    @MapKeyColumn(name = "language")
    private Map<String, Said> texts = new HashMap<>();

    @ElementCollection
    @CollectionTable(schema = "survey", name = "reply_step", joinColumns = @JoinColumn(name = "reply_id"))
    @OrderColumn(name = "number")
    private List<Step> history = new ArrayList<>();

    protected Reply() {}

    /** @param school null for all schools together */
    public Reply(CampaignId campaign, OrganizationId school, Subject subject, UUID subjectId) {
        this.campaignId = campaign.value();
        this.schoolId = school == null ? null : school.value();
        this.subject = subject;
        this.subjectId = subjectId;
    }

    /** Says whose it is, by when, and in which words so far; what is public already stays whole. */
    public void word(PersonId owner, LocalDate until, Map<String, Said> words, PersonId by, Instant at) {
        take(owner, until, words);
        step(by, at);
    }

    private void take(PersonId owner, LocalDate until, Map<String, Said> words) {
        Map<String, Said> said = new HashMap<>();
        words.forEach((language, one) -> {
            if (!one.blank()) {
                said.put(language, one);
            }
        });
        if (state != ReplyState.OPEN) {
            requireWhole(said);
        }
        texts.keySet().retainAll(said.keySet());
        texts.putAll(said);
        ownerId = owner.value();
        due = until;
    }

    /** Gives the answer to everybody, in these words. */
    public void answer(PersonId owner, LocalDate until, Map<String, Said> words, PersonId by, Instant at) {
        take(owner, until, words);
        requireWhole(texts);
        state = ReplyState.ANSWERED;
        step(by, at);
    }

    /** What it promises is done. */
    public void done(PersonId by, Instant at) {
        if (state != ReplyState.ANSWERED) {
            throw new ReplyNotAnswered();
        }
        state = ReplyState.DONE;
        step(by, at);
    }

    /** A step back: what was called done is still owed to people; an answer that was given too early is a draft again. */
    public void back(PersonId by, Instant at) {
        if (state == ReplyState.OPEN) {
            throw new ReplyNotAnswered();
        }
        state = state == ReplyState.DONE ? ReplyState.ANSWERED : ReplyState.OPEN;
        step(by, at);
    }

    private void step(PersonId by, Instant at) {
        history.add(new Step(state, at, by.value(), ownerId, due));
    }

    private static void requireWhole(Map<String, Said> said) {
        if (!Said.LEAST.stream().allMatch(language -> said.containsKey(language) && said.get(language).whole())
                || !said.values().stream().allMatch(Said::whole)) {
            throw new ReplyIncomplete();
        }
    }

    public CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    public Optional<OrganizationId> school() {
        return Optional.ofNullable(schoolId).map(OrganizationId::new);
    }

    public Subject subject() {
        return subject;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public ReplyState state() {
        return state;
    }

    public Map<String, Said> texts() {
        return Map.copyOf(texts);
    }

    public List<Step> history() {
        return List.copyOf(history);
    }
}
