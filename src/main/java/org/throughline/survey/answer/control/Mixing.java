package org.throughline.survey.answer.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.entity.Cell;
import org.throughline.survey.answer.entity.Coarsening;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;

/**
 * Takes anonymous answers out of the box. A cell moves when enough of it wait, together with everything of it that moved
 * before; each campaign in a transaction of its own, so that a crash leaves it as it was and the next run begins anew.
 */
@Stateless
@PermitAll
public class Mixing {

    /** What is promised on the answer pages; a configuration can only ask for more. */
    public static final int CROWD = 10;

    /** A cell of many mixed answers waits for a fifth of them, or each ten would have all of them written anew. */
    private static final int SHARE = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Ballots ballots;

    @Inject
    Responses responses;

    @Inject
    Questionnaires questionnaires;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "survey.crowd", defaultValue = "10")
    int crowd;

    /** Campaigns with something in the box. */
    public List<CampaignId> waiting() {
        return ballots.waiting();
    }

    /** Of these, those that take no more answers. */
    public List<CampaignId> waitingAfterClosing() {
        return SqlRead.of(em, Found.class, """
                        select c.id from survey.campaign c
                        where least(c.closed_at, c.closes_at) <= :now and exists (select 1 from survey.ballot b where b.campaign_id = c.id) order by c.id""")
                .with("now", clock.instant()).list().stream().map(found -> new CampaignId(found.id())).toList();
    }

    /** Mixes the cells of which enough wait. Returns how many answers came out of the box. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int full(CampaignId campaign) {
        ballots.lock(campaign);
        Map<Cell, Integer> mixed = counts(ballots.mixed(campaign));
        List<Coarsening.Move> moves = ballots.inBox(campaign).stream()
                .filter(count -> count.count() >= Math.max(crowd(), mixed.getOrDefault(count.cell(), 0) / SHARE))
                .map(count -> new Coarsening.Move(count.cell(), count.cell(), count.count(), true)).toList();
        return moved(campaign, moves);
    }

    /**
     * Mixes all there is, in the caller's transaction; only for a campaign that takes no more answers. Returns how many
     * must stay in the box, as they are fewer than ten in all.
     */
    public int rest(CampaignId campaign) {
        ballots.lock(campaign);
        Coarsening.Plan plan = Coarsening.plan(crowd(), counts(ballots.inBox(campaign)), counts(ballots.mixed(campaign)));
        moved(campaign, plan.moves());
        return plan.left();
    }

    /** The same in a transaction of its own. What came when results were published already, and is too little, goes unread. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int restByItself(CampaignId campaign) {
        int left = rest(campaign);
        boolean published = SqlRead.of(em, Found.class, "select id from survey.campaign where id = :id and published_at is not null").with("id", campaign.value()).first().isPresent();
        if (left > 0 && published) {
            audit.note(null, "ballots-discarded", campaign.toString(), String.valueOf(discard(campaign)));
            return 0;
        }
        return left;
    }

    /** Empties the box unread. Returns how many answers nobody will ever read. */
    public int discard(CampaignId campaign) {
        ballots.rewriteParticipation(campaign, null);
        return ballots.discard(campaign);
    }

    private int moved(CampaignId campaign, List<Coarsening.Move> moves) {
        if (moves.isEmpty()) {
            return 0;
        }
        Questionnaire asked = questionnaires.of(new InstrumentId(SqlRead.of(em, Found.class, "select instrument_id from survey.campaign where id = :id")
                .with("id", campaign.value()).one().id()));
        Set<Cell> touched = new LinkedHashSet<>();
        int count = 0;
        for (Coarsening.Move move : moves) {
            if (move.fromBox()) {
                List<Form> forms = new ArrayList<>(ballots.taken(campaign, move.from()).stream()
                        .map(answers -> new Form("", move.to().language(), move.to().level(), AnswerJson.read(answers), move.to().group())).toList());
                Collections.shuffle(forms, RANDOM);
                responses.add(campaign, move.to().school(), asked, forms, null, Responses.Tie.NONE);
                count += forms.size();
            } else {
                ballots.move(campaign, move.from(), move.to(), move.count());
                touched.add(move.from());
            }
            touched.add(move.to());
        }
        touched.forEach(cell -> ballots.rewrite(campaign, cell));
        Set<UUID> schools = moves.stream().map(move -> move.from().school()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (schools.contains(null)) {
            ballots.rewriteParticipation(campaign, null);
        } else {
            schools.forEach(school -> ballots.rewriteParticipation(campaign, school));
        }
        return count;
    }

    private int crowd() {
        return Math.max(CROWD, crowd);
    }

    private static Map<Cell, Integer> counts(List<Ballots.Count> counts) {
        Map<Cell, Integer> byCell = new HashMap<>();
        counts.forEach(count -> byCell.put(count.cell(), count.count()));
        return byCell;
    }

    record Found(UUID id) {}
}
