package org.throughline.survey.reply.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.Outgrowth;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.reply.entity.OwnerUnfit;
import org.throughline.survey.reply.entity.Reply;
import org.throughline.survey.reply.entity.ReplyThere;
import org.throughline.survey.reply.entity.ResultNotShown;
import org.throughline.survey.reply.entity.ResultsNotPublished;
import org.throughline.survey.reply.entity.Said;
import org.throughline.survey.reply.entity.Subject;

/** “You said, we did”: a result is taken on, answered in public, done, and grows into something of the plan. */
@Stateless
@RolesAllowed(Can.ANSWER_RESULTS)
public class Replying {

    /** What replies are called where something that grew out of them is kept. */
    public static final String SOURCE = "survey-reply";

    @PersistenceContext
    EntityManager em;

    @Inject
    Replies replies;

    @Inject
    ReplyOwners owners;

    @Inject
    CampaignQueries campaigns;

    @Inject
    @Any
    Instance<Outgrowth> outgrowths;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Takes on a result that is shown and has nobody yet. School null is all of them. */
    public UUID take(CampaignId campaign, OrganizationId school, Subject subject, UUID of, PersonId owner, LocalDate due, Map<String, Said> words) {
        requireMine(campaign, school);
        if (campaigns.details(campaign).state() != CampaignState.PUBLISHED) {
            throw new ResultsNotPublished();
        }
        if (replies.figure(campaign, school, subject, of).isEmpty()) {
            throw new ResultNotShown();
        }
        if (replies.there(campaign, school, subject, of)) {
            throw new ReplyThere();
        }
        requireFit(owner, school);
        Reply reply = new Reply(campaign, school, subject, of);
        reply.word(owner, due, words, viewer.id(), clock.instant());
        replies.add(reply);
        note("reply-taken", reply, owner + " " + due);
        return reply.id();
    }

    public void word(UUID id, long seenVersion, PersonId owner, LocalDate due, Map<String, Said> words) {
        Reply reply = mine(id, seenVersion);
        requireFit(owner, reply.school().orElse(null));
        reply.word(owner, due, words, viewer.id(), clock.instant());
        note("reply-worded", reply, owner + " " + due);
    }

    /** Keeps these words and gives them to everybody who may see the result, and whoever opens the public page where there is one. */
    public void answer(UUID id, long seenVersion, PersonId owner, LocalDate due, Map<String, Said> words) {
        Reply reply = mine(id, seenVersion);
        requireFit(owner, reply.school().orElse(null));
        reply.answer(owner, due, words, viewer.id(), clock.instant());
        note("reply-answered", reply, reply.texts().get("en").answer());
    }

    public void done(UUID id, long seenVersion) {
        Reply reply = mine(id, seenVersion);
        reply.done(viewer.id(), clock.instant());
        note("reply-done", reply, "");
    }

    /** Takes the last step back: what was done is not, or what was answered in public is a draft that nobody else reads. */
    public void back(UUID id, long seenVersion) {
        Reply reply = mine(id, seenVersion);
        reply.back(viewer.id(), clock.instant());
        note("reply-taken-back", reply, reply.state().name());
    }

    /** What the viewer may let it grow into. */
    public List<String> kinds(UUID id, String title) {
        Outgrowth.Ground ground = ground(require(id), title);
        List<String> kinds = new ArrayList<>();
        outgrowths.forEach(one -> {
            if (one.possible(ground)) {
                kinds.add(one.kind());
            }
        });
        kinds.sort(null);
        return kinds;
    }

    /** Lets it grow into something of the plan, or of any other part that takes it; both remember each other. */
    public Outgrowth.Grown grow(UUID id, long seenVersion, String kind, String title, String what, String how) {
        Reply reply = mine(id, seenVersion);
        Outgrowth.Ground ground = ground(reply, title);
        Outgrowth outgrowth = outgrowths.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
        if (!outgrowth.possible(ground)) {
            throw new NotYours();
        }
        Outgrowth.Grown grown = outgrowth.grow(ground, what, how);
        em.createNativeQuery("""
                        insert into survey.reply_growth (reply_id, kind, target_id, title, link, since) values (:reply, :kind, :target, :title, :link, :since)
                        on conflict (reply_id, kind, target_id) do update set title = excluded.title""")
                .setParameter("reply", id).setParameter("kind", kind).setParameter("target", grown.id()).setParameter("title", grown.title())
                .setParameter("link", grown.link()).setParameter("since", clock.today()).executeUpdate();
        note("reply-grown", reply, kind + " " + grown.id());
        return grown;
    }

    private Outgrowth.Ground ground(Reply reply, String title) {
        return new Outgrowth.Ground(SOURCE, reply.id(), title, "/survey/reply.xhtml?id=" + reply.id(),
                replies.commitment(reply.subject(), reply.subjectId()).orElse(null), reply.school().map(OrganizationId::value).orElse(null));
    }

    private Reply mine(UUID id, long seenVersion) {
        Reply reply = require(id);
        reply.requireSeen(seenVersion);
        return reply;
    }

    private Reply require(UUID id) {
        Reply reply = replies.lock(id);
        requireMine(reply.campaign(), reply.school().orElse(null));
        return reply;
    }

    private void requireMine(CampaignId campaign, OrganizationId school) {
        campaigns.details(campaign);
        if (school == null) {
            if (!viewer.scope(Can.ANSWER_RESULTS).whole()) {
                throw new NotYours();
            }
        } else {
            viewer.require(Can.ANSWER_RESULTS, school);
        }
    }

    private void requireFit(PersonId owner, OrganizationId school) {
        if (owners.of(school).stream().noneMatch(one -> one.person().equals(owner))) {
            throw new OwnerUnfit();
        }
    }

    private void note(String action, Reply reply, String detail) {
        audit.note(viewer.id().value(), action, reply.id().toString(), detail);
    }
}
