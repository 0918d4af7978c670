package org.throughline.survey.paper.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.entity.Fault;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.paper.entity.FormCounted;
import org.throughline.survey.paper.entity.FormNumber;
import org.throughline.survey.paper.entity.FormNumberUnknown;
import org.throughline.survey.paper.entity.FormTypedTwice;
import org.throughline.survey.paper.entity.Keyed;
import org.throughline.survey.paper.entity.LetterCodeUnknown;

/**
 * Forms are typed in, each by two people, and what they typed differently is settled. For who runs surveys at the school, and
 * the colleagues whom they asked to help with a batch. The audit log holds who did what, never what was answered.
 */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class KeyEntry {

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperBatches batches;

    @Inject
    TypedForms typed;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    Audit audit;

    /** What became of a form that was typed: typed once, corrected before anybody else typed it, or typed alike or otherwise by a second person. */
    public enum Saved { FIRST, CORRECTED, ALIKE, DIFFERING }

    /** What is typed in for a batch. Refuses with NotYours. */
    public Desk desk(UUID id) {
        PaperBatch batch = mine(id);
        Asked asked = asked(batch);
        PaperWords words = new PaperWords(Tongue.of(batch.language()), asked.audience(), batch.schoolName());
        FormView view = new FormView(asked.questionnaire(), words);
        List<Field> fields = asked.questionnaire().items().stream().filter(item -> item.type().asks())
                .map(item -> new Field(item.id(), view.number(item), words.in(item.text()), item.type().name(),
                        item.options().stream().map(option -> option.value() + " " + words.in(option.label())).toList())).toList();
        return new Desk(batch, asked.title(), asked.coded(), fields, SqlRead.of(em, Count.class,
                        "select count(*) from survey.paper_form where batch_id = :batch and (first_by = :me or second_by = :me)")
                .with("batch", id).with("me", viewer.id().value()).one().count());
    }

    /**
     * Takes what was typed of one form. Refuses with FormNumberUnknown, FormTypedTwice, FormCounted and LetterCodeUnknown.
     *
     * @param lines by item; see {@link Keyed}
     * @param code  of a letter, "" where none stands on the form
     * @return what became of it; nothing is kept while something cannot be read as an answer
     */
    public Receipt save(UUID id, String number, Map<UUID, String> lines, String code) {
        PaperBatch batch = mine(id);
        FormNumber form = FormNumber.typed(number, batch.letters(), batch.forms()).orElseThrow(FormNumberUnknown::new);
        Asked asked = asked(batch);
        Map<UUID, Given> answers = new LinkedHashMap<>();
        Set<UUID> unreadable = new HashSet<>();
        for (Item item : asked.questionnaire().items()) {
            try {
                Keyed.read(item, lines.get(item.id()), dayFirst(batch)).flatMap(given -> given.kept(item)).ifPresent(given -> answers.put(item.id(), given));
            } catch (Keyed.Unreadable otherwise) {
                unreadable.add(item.id());
            }
        }
        if (!unreadable.isEmpty()) {
            return new Receipt(form.toString(), null, List.of(), unreadable);
        }
        byte[] hash = code == null || code.isBlank() || !asked.coded() ? null : known(batch, AccessCode.typed(code).hash());
        Saved saved = keep(batch, form, answers, hash);
        audit.note(viewer.id().value(), "paper-typed", id.toString(), form + ", " + saved.name().toLowerCase(Locale.ROOT));
        return new Receipt(form.toString(), saved, unfit(asked.questionnaire(), answers), Set.of());
    }

    private Saved keep(PaperBatch batch, FormNumber form, Map<UUID, Given> answers, byte[] code) {
        if (typed.first(batch.id(), form.number(), viewer.id(), answers, code)) {
            return Saved.FIRST;
        }
        TypedForms.Line there = typed.lock(batch.id(), form.number()).orElseThrow(NotFound::new);
        if (there.outcome() != null) {
            throw new FormCounted();
        }
        UUID me = viewer.id().value();
        if (me.equals(there.firstBy())) {
            typed.again(batch.id(), form.number(), "first", viewer.id(), answers, code);
        } else if (there.secondBy() == null || me.equals(there.secondBy())) {
            typed.again(batch.id(), form.number(), "second", viewer.id(), answers, code);
        } else {
            throw new FormTypedTwice();
        }
        TypedForms.Line now = typed.lock(batch.id(), form.number()).orElseThrow(NotFound::new);
        if (!now.twice()) {
            return Saved.CORRECTED;
        }
        if (differing(asked(batch).questionnaire(), now).isEmpty() && now.codesAlike()) {
            typed.settle(batch.id(), form.number(), null, now.first(), now.firstCode());
            return Saved.ALIKE;
        }
        return Saved.DIFFERING;
    }

    static List<Item> differing(Questionnaire asked, TypedForms.Line form) {
        Map<UUID, Given> first = form.first();
        Map<UUID, Given> second = form.second();
        return asked.items().stream().filter(item -> !Keyed.written(item, first.get(item.id())).equals(Keyed.written(item, second.get(item.id())))).toList();
    }

    /** What two people typed differently on a form, item by item; empty where it is settled or was typed once. */
    public List<Difference> differences(UUID id, int number) {
        PaperBatch batch = mine(id);
        Asked asked = asked(batch);
        PaperWords words = new PaperWords(Tongue.of(batch.language()), asked.audience(), batch.schoolName());
        FormView view = new FormView(asked.questionnaire(), words);
        TypedForms.Line form = typed.all(id).stream().filter(one -> one.number() == number && one.twice() && !one.settled() && one.outcome() == null).findFirst().orElse(null);
        if (form == null) {
            return List.of();
        }
        return differing(asked.questionnaire(), form).stream().map(item -> new Difference(item.id(), view.number(item), words.in(item.text()),
                said(item, form.first().get(item.id()), words), said(item, form.second().get(item.id()), words))).toList();
    }

    private static String said(Item item, Given given, PaperWords words) {
        String figures = Keyed.written(item, given);
        if (given == null || given.words() != null || item.type() == ItemType.RANKING) {
            return figures;
        }
        return given.values().stream().map(value -> value + " " + item.option(value).map(option -> words.in(option.label())).orElse("")).reduce((a, b) -> a + ", " + b).orElse("");
    }

    /**
     * Settles a form: of each item that differs, the first or the second reading stands.
     *
     * @param second the items of which the second stands
     * @param code   of the letter, typed anew where the two differ; "" where none stands on the form
     */
    public void settle(UUID id, int number, List<UUID> second, String code) {
        PaperBatch batch = mine(id);
        TypedForms.Line form = typed.lock(id, number).filter(TypedForms.Line::twice).orElseThrow(NotFound::new);
        if (form.outcome() != null) {
            throw new FormCounted();
        }
        Map<UUID, Given> answers = form.first();
        Map<UUID, Given> others = form.second();
        for (UUID item : second) {
            answers.remove(item);
            if (others.containsKey(item)) {
                answers.put(item, others.get(item));
            }
        }
        byte[] hash = form.codesAlike() ? form.firstCode() : code == null || code.isBlank() ? null : known(batch, AccessCode.typed(code).hash());
        typed.settle(id, number, viewer.id(), answers, hash);
        audit.note(viewer.id().value(), "paper-settled", id.toString(), new FormNumber(batch.letters(), number).toString());
    }

    /** Whether the two typed different codes on a form. */
    public boolean codesDiffer(UUID id, int number) {
        mine(id);
        return typed.lock(id, number).filter(one -> one.twice() && !one.settled() && one.outcome() == null).map(one -> !one.codesAlike()).orElse(false);
    }

    /** The batches that the viewer was asked to type in and that are not all counted. */
    public List<PaperBatch> asked() {
        return batches.askedOf(viewer.id());
    }

    private byte[] known(PaperBatch batch, byte[] hash) {
        boolean known = SqlRead.of(em, Count.class, """
                        select count(*) from survey.invitation_code k join survey.invitation i on i.id = k.invitation_id
                        where k.code_hash = :hash and i.campaign_id = :campaign""").with("hash", hash).with("campaign", batch.campaign()).one().count() > 0;
        if (!known) {
            throw new LetterCodeUnknown();
        }
        return hash;
    }

    private PaperBatch mine(UUID id) {
        PaperBatch batch = batches.get(id);
        if (!viewer.scope(Can.RUN_SURVEYS).holds(new OrganizationId(batch.school())) && !batches.asked(id, viewer.id())) {
            throw new NotYours();
        }
        return batch;
    }

    private Asked asked(PaperBatch batch) {
        Found found = SqlRead.of(em, Found.class, "select instrument_id, audience, confidentiality, case :language when 'es' then coalesce(title_es, title_en) else title_en end from survey.campaign where id = :id")
                .with("id", batch.campaign()).with("language", texts.language().code()).one();
        boolean coded = found.confidentiality() != Confidentiality.ANONYMOUS && (found.audience() == Audience.FAMILY || found.audience() == Audience.STAFF);
        return new Asked(questionnaires.of(found.instrument()), found.audience(), found.title(), coded);
    }

    private static List<Integer> unfit(Questionnaire asked, Map<UUID, Given> answers) {
        List<Integer> unfit = new ArrayList<>();
        int number = 0;
        for (Item item : asked.items()) {
            number += item.type().asks() ? 1 : 0;
            if (answers.containsKey(item.id()) && Fault.of(item, answers.get(item.id())).isPresent()) {
                unfit.add(number);
            }
        }
        return unfit;
    }

    private static boolean dayFirst(PaperBatch batch) {
        return !batch.language().equals("en");
    }

    record Count(long count) {}

    record Found(InstrumentId instrument, Audience audience, Confidentiality confidentiality, String title) {}

    private record Asked(Questionnaire questionnaire, Audience audience, String title, boolean coded) {}

    /**
     * What a clerk has in front of them.
     *
     * @param coded whether forms have boxes for the code of a letter
     * @param mine  forms that the viewer typed
     */
    public record Desk(PaperBatch batch, String title, boolean coded, List<Field> fields, long mine) {

        public CampaignId campaign() {
            return new CampaignId(batch.campaign());
        }
    }

    /** A question to type, with the figures and words of its boxes. */
    public record Field(UUID item, int number, String text, String type, List<String> boxes) {}

    /**
     * What became of a form.
     *
     * @param saved      null where nothing was kept
     * @param unfit      the numbers of questions whose answers break a limit, and so do not count
     * @param unreadable items of which no box has what was typed
     */
    public record Receipt(String form, Saved saved, List<Integer> unfit, Set<UUID> unreadable) {}

    /** An item that two people typed differently. */
    public record Difference(UUID item, int number, String text, String first, String second) {}
}
