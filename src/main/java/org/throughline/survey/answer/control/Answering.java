package org.throughline.survey.answer.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.answer.entity.AnswersUnfit;
import org.throughline.survey.answer.entity.CodeUnknown;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.answer.entity.QuotaFull;
import org.throughline.survey.answer.entity.NothingAnswered;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.comment.control.UrgentWatch;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;

/**
 * Answers of who has a code, without an account: the code is the right to act. Few statements a request; what is one
 * statement is its own transaction, unless there is one around it.
 */
@Stateless
@PermitAll
public class Answering {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sheets sheets;

    @Inject
    Responses responses;

    @Inject
    Ballots ballots;

    @Inject
    Quotas quotas;

    @Inject
    HeldAnswers heldAnswers;

    @Inject
    Questionnaires questionnaires;

    @Inject
    UrgentWatch urgent;

    @Inject
    DomainClock clock;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Visit visit(String code) {
        Sheet sheet = sheets.of(code);
        Asking asking = sheet.asking();
        boolean naming = sheet.way() == Sheet.Way.PUBLIC;
        Questionnaire asked = questionnaires.of(asking.instrument()).shuffled(chance(sheet));
        Filling filling = new Filling(asked, AnswerJson.read(sheet.answers()), asking.onePage() ? asked.onePage() : asked.pages());
        return new Visit(sheet.state(clock.instant()), asking.audience(), asking.confidentiality(), asking.title(),
                asked, asking.owner(), asking.tongues(), sheet.language().isEmpty() ? null : Tongue.of(sheet.language()),
                sheet.schoolName() == null ? "" : sheet.schoolName(), sheet.opensAt().atZone(clock.getZone()).toLocalDate(),
                sheet.closesAt().minusSeconds(1).atZone(clock.getZone()).toLocalDate(), asking.answerBy(), naming, sheet.draftId() != null,
                sheet.answered(), sheet.page(), filling, naming ? sheet.schools() : List.of(), asking.onePage(), sheet.leftOut(), sheet.full(),
                asked.names() ? sheets.names(sheet) : Visit.Names.NONE, sheet);
    }

    /** Begins, or goes on where somebody was. Returns the code under which it goes on. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String begin(String code, Tongue wish, UUID school) {
        return begin(code, wish, school, "");
    }

    /**
     * The same by the public link.
     *
     * @param held why the answers are to wait for somebody to look, or ""
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String begin(String code, Tongue wish, UUID school, String held) {
        return begin(code, sheets.of(code), wish, school, held);
    }

    /** The same with what was found under the code a moment ago. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String begin(String code, Visit visit, Tongue wish, UUID school, String held) {
        return begin(code, visit.sheet(), wish, school, held);
    }

    private String begin(String code, Sheet sheet, Tongue wish, UUID school, String held) {
        requireOpen(sheet);
        Tongue language = sheet.asking().tongues().stream().filter(wish::equals).findFirst().orElseGet(() -> Tongue.preferred(List.of(), sheet.asking().tongues()));
        if (sheet.way() != Sheet.Way.PUBLIC) {
            if (sheet.draftId() != null || sheet.answered()) {
                return AccessCode.typed(code).text();
            }
            AccessCode key = sheet.confidentiality() == Confidentiality.ANONYMOUS ? AccessCode.forDraft(RANDOM) : null;
            sheets.begin(sheet, key, sheet.schoolId(), language.code(), clock.today(), "");
            return key == null ? AccessCode.typed(code).text() : AccessCode.typed(code).withoutKey().with(key).text();
        }
        boolean asked = school != null && sheet.schools().stream().anyMatch(one -> one.id().equals(school));
        if (asked && quotas.full(sheet.campaignId(), school)) {
            throw new QuotaFull();
        }
        AccessCode made = AccessCode.forDraft(RANDOM);
        sheets.begin(sheet, made, asked ? school : null, language.code(), clock.today(), held);
        return made.text();
    }

    /**
     * Keeps what was answered on a page, right or wrong; what the page asks and is not among the answers is taken back.
     *
     * @param items what the page asked
     * @param next  the page on which it goes on
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void save(String code, Set<UUID> items, Map<UUID, Given> answers, Tongue language, int next) {
        save(sheets.of(code), items, answers, language, next);
    }

    /** The same with what was found under the code a moment ago. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void save(Visit visit, Set<UUID> items, Map<UUID, Given> answers, Tongue language, int next) {
        save(visit.sheet(), items, answers, language, next);
    }

    private void save(Sheet sheet, Set<UUID> items, Map<UUID, Given> answers, Tongue language, int next) {
        requireOpen(sheet);
        if (sheet.draftId() == null) {
            throw sheet.answered() ? new NotTakingAnswers() : new CodeUnknown();
        }
        if (!sheets.save(sheet.draftId(), items, AnswerJson.write(kept(questionnaires.of(sheet.instrument()), items, answers)), language.code(), next)) {
            // sent in another tab since it was looked for
            throw new NotTakingAnswers();
        }
    }

    private static Map<UUID, Given> kept(Questionnaire asked, Set<UUID> items, Map<UUID, Given> answers) {
        Map<UUID, Given> kept = new LinkedHashMap<>();
        for (UUID id : items) {
            Item item = asked.item(id).orElse(null);
            if (item != null && answers.containsKey(id)) {
                answers.get(id).kept(item).ifPresent(given -> kept.put(id, given));
            }
        }
        return kept;
    }

    /**
     * Sends what was saved and is asked: who took part and what was said become true in one transaction. Sent again, or twice at once,
     * it counts once and changes nothing. Refuses with AnswersUnfit.
     *
     * @return false where it was sent before
     */
    public boolean send(String code) {
        return send(code, Set.of(), Map.of(), "");
    }

    /**
     * The same with the answers of a last page that was not saved before.
     *
     * @param suspicion why answers that came by the public link are to wait for somebody to look, or ""
     */
    public boolean send(String code, Set<UUID> items, Map<UUID, Given> last, String suspicion) {
        return send(code, sheets.of(code), items, last, suspicion);
    }

    /** The same with what was found under the code a moment ago: whoever sends it meanwhile, it counts once. */
    public boolean send(String code, Visit visit, Set<UUID> items, Map<UUID, Given> last, String suspicion) {
        return send(code, visit.sheet(), items, last, suspicion);
    }

    private boolean send(String code, Sheet sheet, Set<UUID> items, Map<UUID, Given> last, String suspicion) {
        if (sheet.answered()) {
            return false;
        }
        requireOpen(sheet);
        if (sheet.draftId() == null) {
            throw new NothingAnswered();
        }
        if (!sheets.claim(sheet, AccessCode.typed(code))) {
            return false;
        }
        Sheets.Taken taken = sheets.take(sheet.draftId()).orElseThrow(NothingAnswered::new);
        Questionnaire asked = questionnaires.of(sheet.instrument());
        Map<UUID, Given> said = new LinkedHashMap<>(AnswerJson.read(taken.answers()));
        said.keySet().removeAll(items);
        said.putAll(kept(asked, items, last));
        Filling filling = new Filling(asked, said);
        Map<UUID, Given> answers = filling.counting();
        if (answers.isEmpty()) {
            throw new NothingAnswered();
        }
        if (filling.faulty(filling.questions())) {
            throw new AnswersUnfit();
        }
        boolean anonymous = sheet.confidentiality() == Confidentiality.ANONYMOUS;
        String held = sheet.held().isEmpty() ? suspicion : sheet.held();
        if (sheet.way() == Sheet.Way.BEGUN && !quotas.take(sheet.campaignId(), taken.schoolId())) {
            throw new QuotaFull();
        }
        UUID school = sheet.invitationId() != null && anonymous ? sheet.schoolId() : taken.schoolId();
        urgent.look(sheet.campaign(), school, asked, List.of(answers));
        if (sheet.way() == Sheet.Way.BEGUN && !held.isEmpty()) {
            heldAnswers.add(sheet.campaignId(), taken.schoolId(), anonymous ? "" : taken.language(), held, clock.today(), answers);
        } else if (anonymous) {
            boolean invited = sheet.invitationId() != null;
            ballots.add(sheet.campaign(), school, List.of(new Form("", invited ? sheet.homeLanguage() : taken.homeLanguage(), "", answers, responses.group(sheet, sheet.invitationId()))));
        } else {
            responses.add(sheet.campaign(), taken.schoolId(), asked,
                    List.of(new Form(taken.language(), taken.homeLanguage(), "", answers, responses.group(sheet, sheet.invitationId()))), clock.today(), responses.tie(sheet));
        }
        return true;
    }

    private void requireOpen(Sheet sheet) {
        if (sheet.state(clock.instant()) != CampaignState.OPEN || !sheet.leftOut().isEmpty() || sheet.full()) {
            throw new NotTakingAnswers();
        }
    }

    /** What orders of chance come from: the draft, so that nothing of a person decides and each look is the same. */
    private static long chance(Sheet sheet) {
        return sheet.draftId() == null ? 0 : sheet.draftId().getMostSignificantBits() ^ sheet.draftId().getLeastSignificantBits();
    }
}
