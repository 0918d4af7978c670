package org.throughline.survey.paper.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.paper.entity.Agreement;
import org.throughline.survey.paper.entity.ClerkUnknown;
import org.throughline.survey.paper.entity.FormNumber;
import org.throughline.survey.paper.entity.Keyed;

/**
 * A batch as a whole: how far it is, how far the two who typed it agree, and its settled forms becoming answers. Forms become
 * answers, what was typed goes, and the agreement is kept in one transaction: whatever crashes, each form counts once.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class PaperCounting {

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperBatches batches;

    @Inject
    TypedForms typed;

    @Inject
    ResponseIntake intake;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    public Progress progress(UUID id) {
        PaperBatch batch = mine(id);
        List<TypedForms.Line> forms = typed.all(id);
        List<Integer> differing = forms.stream().filter(form -> form.outcome() == null && form.twice() && !form.settled()).map(TypedForms.Line::number).toList();
        return new Progress(batch, forms.stream().filter(form -> !form.twice()).count(), differing,
                forms.stream().filter(form -> form.outcome() == null && form.settled()).count(), outcome(forms, "COUNTED"), outcome(forms, "BLANK"), outcome(forms, "ANSWERED_BEFORE"));
    }

    private static long outcome(List<TypedForms.Line> forms, String outcome) {
        return forms.stream().filter(form -> outcome.equals(form.outcome())).count();
    }

    /** Each item's, in the order of the form, of forms that count and of those that wait. */
    public List<ItemAgreement> agreement(UUID id, String language) {
        PaperBatch batch = mine(id);
        Questionnaire asked = asked(batch);
        Map<UUID, Agreement> all = open(asked, typed.all(id).stream().filter(form -> form.outcome() == null && form.twice()).toList());
        kept(id).forEach((item, agreement) -> all.merge(item, agreement, Agreement::and));
        PaperWords words = new PaperWords(Tongue.of(language), campaigns.details(new CampaignId(batch.campaign())).audience(), batch.schoolName());
        FormView view = new FormView(asked, words);
        return asked.items().stream().filter(item -> all.containsKey(item.id()))
                .map(item -> new ItemAgreement(view.number(item), words.in(item.text()), all.get(item.id()), item.type() != ItemType.TEXT && item.type() != ItemType.LINE)).toList();
    }

    private static Map<UUID, Agreement> open(Questionnaire asked, List<TypedForms.Line> forms) {
        Map<UUID, Agreement> all = new LinkedHashMap<>();
        if (!forms.isEmpty()) {
            for (Item item : asked.items()) {
                if (item.type().asks()) {
                    all.put(item.id(), Agreement.of(forms.stream().map(form -> new Agreement.Pair(Keyed.written(item, form.first().get(item.id())),
                            Keyed.written(item, form.second().get(item.id())))).toList()));
                }
            }
        }
        return all;
    }

    private Map<UUID, Agreement> kept(UUID id) {
        Map<UUID, Agreement> kept = new LinkedHashMap<>();
        SqlRead.of(em, Kept.class, "select item_id, forms, agreed, chance from survey.paper_agreement where batch_id = :batch").with("batch", id).list()
                .forEach(one -> kept.put(one.item(), new Agreement(one.forms(), one.agreed(), one.chance())));
        return kept;
    }

    /** Makes answers of all settled forms that do not count yet. Returns how many count now. */
    public int count(UUID id) {
        PaperBatch batch = mine(id);
        Questionnaire asked = asked(batch);
        CampaignDetails campaign = campaigns.details(new CampaignId(batch.campaign()));
        boolean anonymous = campaign.confidentiality() == Confidentiality.ANONYMOUS;
        List<TypedForms.Line> settled = typed.lockOpen(id).stream().filter(TypedForms.Line::settled).toList();
        Map<UUID, Agreement> agreement = open(asked, settled);
        kept(id).forEach((item, before) -> agreement.merge(item, before, Agreement::and));
        agreement.forEach((item, one) -> em.createNativeQuery("""
                        insert into survey.paper_agreement (batch_id, item_id, forms, agreed, chance) values (:batch, :item, :forms, :agreed, :chance)
                        on conflict (batch_id, item_id) do update set forms = excluded.forms, agreed = excluded.agreed, chance = excluded.chance""")
                .setParameter("batch", id).setParameter("item", item).setParameter("forms", one.forms()).setParameter("agreed", one.agreed()).setParameter("chance", one.chance()).executeUpdate());
        List<TypedForms.Line> said = settled.stream().filter(form -> !new Filling(asked, form.answers()).counting().isEmpty()).toList();
        List<Boolean> counts = said.isEmpty() ? List.of() : intake.takeTyped(new CampaignId(batch.campaign()), new OrganizationId(batch.school()), said.stream()
                .map(form -> new ResponseIntake.OnPaper(new Form(anonymous ? "" : batch.language(), "", "", new Filling(asked, form.answers()).counting()), anonymous ? null : form.settledCode()))
                .toList());
        settled.stream().filter(form -> !said.contains(form)).forEach(form -> typed.over(id, form.number(), "BLANK", false));
        for (int i = 0; i < said.size(); i++) {
            typed.over(id, said.get(i).number(), counts.get(i) ? "COUNTED" : "ANSWERED_BEFORE", said.get(i).settledCode() != null);
        }
        int counted = (int) counts.stream().filter(one -> one).count();
        audit.note(viewer.id().value(), "paper-counted", id.toString(), batch.letters() + ", " + counted);
        return counted;
    }

    /** Staff of the school who can be asked to help, and whether they are. */
    public List<Clerk> clerks(UUID id) {
        PaperBatch batch = mine(id);
        return SqlRead.of(em, Clerk.class, """
                        select distinct p.id, p.display_name, k.person_id is not null from district.v_staff s join district.v_person p on p.id = s.person_id
                        left join survey.paper_clerk k on k.batch_id = :batch and k.person_id = p.id
                        where s.school_id = :school order by 2, 1""").with("batch", id).with("school", batch.school()).list();
    }

    /** Asks somebody of the school's staff to type the batch in. */
    public void ask(UUID id, UUID person) {
        PaperBatch batch = mine(id);
        if (clerks(id).stream().noneMatch(clerk -> clerk.person().equals(person))) {
            throw new ClerkUnknown();
        }
        batches.ask(id, person);
        audit.note(viewer.id().value(), "paper-clerk-asked", id.toString(), batch.letters() + ", " + person);
    }

    /** Forms of a campaign that came without a letter's code on them or on their envelopes, so that no invitation tells of them; of the schools that the viewer may see. */
    public long ofNobody(CampaignId id) {
        return SqlRead.of(em, KeyEntry.Count.class, """
                        select cast(coalesce(sum(greatest(0, n - envelopes)), 0) as bigint) from (
                            select b.envelopes, (select count(*) from survey.paper_form f where f.batch_id = b.id and f.outcome = 'COUNTED' and not f.known) as n
                            from survey.paper_batch b where b.campaign_id = :campaign and (:whole or b.school_id in (:schools))) batch""")
                .with("campaign", id.value()).with("whole", viewer.scope(Can.RUN_SURVEYS).unbounded()).with("schools", viewer.scope(Can.RUN_SURVEYS).ids()).one().count();
    }

    private PaperBatch mine(UUID id) {
        PaperBatch batch = batches.get(id);
        viewer.require(Can.RUN_SURVEYS, new OrganizationId(batch.school()));
        return batch;
    }

    private Questionnaire asked(PaperBatch batch) {
        return questionnaires.of(new InstrumentId(SqlRead.of(em, Instrument.class, "select instrument_id from survey.campaign where id = :id").with("id", batch.campaign()).one().id()));
    }

    record Instrument(UUID id) {}

    record Kept(UUID item, int forms, int agreed, double chance) {}

    /**
     * How far a batch is.
     *
     * @param once      forms that one person typed
     * @param differing the numbers of those that two typed differently
     * @param ready     forms that can be counted
     */
    public record Progress(PaperBatch batch, long once, List<Integer> differing, long ready, long counted, long blank, long before) {

        public long missing() {
            return batch.forms() - once - differing.size() - ready - counted - blank - before;
        }

        public String number(int form) {
            return new FormNumber(batch.letters(), form).toString();
        }
    }

    /** An item's agreement; chosen is false for words, of which kappa says nothing. */
    public record ItemAgreement(int number, String text, Agreement agreement, boolean chosen) {}

    /** Somebody of the staff, and whether they were asked to help. */
    public record Clerk(UUID person, String name, boolean asked) {}
}
