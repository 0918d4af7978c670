package org.throughline.survey.answer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.platform.NotFound;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.editor.control.DraftQueries;
import org.throughline.survey.editor.control.DraftView;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;

/**
 * An instrument as somebody asked would see it, without anybody being asked: what is answered on the way travels in the
 * address, so that branches can be tried, and is kept nowhere.
 */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class TryingOut {

    @Inject
    InstrumentQueries instruments;

    @Inject
    DraftQueries drafts;

    @Inject
    DomainClock clock;

    /**
     * What is previewed.
     *
     * @param unshown how many items of a draft are too unfinished to be shown
     */
    public record TriedOut(Questionnaire asked, int unshown) {

        /** The languages that anything of it is in. */
        public Set<String> languages() {
            Set<String> languages = new TreeSet<>(asked.title().languages());
            asked.items().forEach(item -> {
                languages.addAll(item.text().languages());
                item.options().forEach(option -> languages.addAll(option.label().languages()));
            });
            return languages;
        }

        /** How many items have no text in the language, and are shown in another. */
        public long borrowed(String language) {
            return asked.items().stream().filter(item -> !item.text().closest(language).equals(language)).count();
        }
    }

    public TriedOut edition(InstrumentId id) {
        return new TriedOut(instruments.details(id), 0);
    }

    /** Empty where nothing of the draft can be shown yet. */
    public Optional<TriedOut> draft(UUID id) {
        DraftView draft = drafts.draft(id);
        return draft.sketch().preview(draft.code()).map(asked -> new TriedOut(asked, draft.sketch().unshown()));
    }

    /** @param whole whether every item is shown, on one page, whatever it depends on */
    public Visit visit(Questionnaire asked, boolean whole, Map<UUID, Given> answers) {
        LocalDate today = clock.today();
        Questionnaire shown = whole ? unconditional(asked) : asked;
        return new Visit(CampaignState.OPEN, Audience.ANYONE, Confidentiality.CONFIDENTIAL, asked.title(), shown, "", List.of(), null, "", today, today, null, true, false, false, 1,
                new Filling(shown, answers, whole ? shown.onePage() : shown.pages()), List.of(), whole, "", false, Visit.Names.NONE, null);
    }

    private static Questionnaire unconditional(Questionnaire asked) {
        return new Questionnaire(asked.id(), asked.code(), asked.edition(), asked.origin(), asked.title(), asked.welcome(), asked.sections().stream().map(section -> new Section(
                section.title(), section.items().stream().map(TryingOut::unconditional).toList())).toList());
    }

    private static Item unconditional(Item item) {
        return item.asking(item.asking().onlyWhen(org.throughline.survey.instrument.entity.Condition.ALWAYS));
    }

    /** Answers for the address. */
    public String carried(Map<UUID, Given> answers) {
        return answers.isEmpty() ? "" : Base64.getUrlEncoder().withoutPadding().encodeToString(AnswerJson.write(answers).getBytes(StandardCharsets.UTF_8));
    }

    /** From an address, where anything may stand. */
    public Map<UUID, Given> carried(String address) {
        try {
            return address.isEmpty() ? Map.of() : AnswerJson.read(new String(Base64.getUrlDecoder().decode(address), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JsonException | ClassCastException e) {
            throw new NotFound();
        }
    }
}
