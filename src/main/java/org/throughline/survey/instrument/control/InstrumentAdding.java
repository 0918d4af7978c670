package org.throughline.survey.instrument.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.Thread;

/**
 * The survey coordinator adds instruments; one whose code is there already becomes its next edition. An edition is put
 * right in its place as long as no campaign was scheduled with it; after that it never changes.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class InstrumentAdding {

    @Inject
    Instruments instruments;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    @Inject
    Thread thread;

    /** As a further edition, in which items of the same code and type continue those of the edition before. */
    public InstrumentId add(Questionnaire questionnaire) {
        requireDistrict();
        return next(questionnaire, instruments.newest(questionnaire.code()).map(newest -> sameCodes(questionnaires.of(newest.id()), questionnaire)).orElse(Map.of()));
    }

    /**
     * In place of the newest edition while it was never asked, and as the next edition after that.
     *
     * @param cameFrom which item of the newest edition an item continues
     */
    public InstrumentId change(Questionnaire changed, Map<UUID, UUID> cameFrom) {
        requireDistrict();
        Optional<Instruments.Newest> newest = instruments.newest(changed.code());
        return newest.isEmpty() || newest.get().fixed() ? next(changed, cameFrom) : replace(newest.get(), changed, cameFrom);
    }

    private InstrumentId next(Questionnaire made, Map<UUID, UUID> cameFrom) {
        Questionnaire edition = made.asEdition(instruments.nextEdition(made.code()));
        InstrumentId id = instruments.add(edition, cameFrom, viewer.id(), clock.today());
        tie(edition);
        audit.note(viewer.id().value(), "instrument-added", id.toString(), edition.code() + " " + edition.edition());
        return id;
    }

    private InstrumentId replace(Instruments.Newest newest, Questionnaire changed, Map<UUID, UUID> cameFrom) {
        Questionnaire before = questionnaires.of(newest.id());
        Map<UUID, UUID> same = new HashMap<>(cameFrom);
        same.values().removeIf(from -> before.item(from).isEmpty());
        Questionnaire after = new Questionnaire(newest.id().value(), changed.code(), newest.edition(), before.origin(), changed.title(), changed.welcome(),
                changed.sections().stream().map(section -> new Section(section.title(), section.items().stream().map(item -> item.as(same.getOrDefault(item.id(), item.id()))).toList(),
                        section.when(), section.shuffled())).toList());
        instruments.replace(after);
        for (Item item : before.items()) {
            if (item.commitment() != null && after.item(item.id()).filter(now -> item.commitment().equals(now.commitment())).isEmpty()) {
                thread.untie(new CommitmentId(item.commitment()), Thread.Kind.SURVEY_ITEM, item.id());
            }
        }
        tie(after);
        audit.note(viewer.id().value(), "instrument-changed", newest.id().toString(), after.code() + " " + after.edition());
        return newest.id();
    }

    private void tie(Questionnaire edition) {
        for (Item item : edition.items()) {
            if (item.commitment() != null) {
                thread.tie(new CommitmentId(item.commitment()), Thread.Kind.SURVEY_ITEM, item.id(), item.text().in("en"));
            }
        }
    }

    private static Map<UUID, UUID> sameCodes(Questionnaire before, Questionnaire after) {
        Map<UUID, UUID> cameFrom = new HashMap<>();
        for (Item item : after.items()) {
            before.items().stream().filter(earlier -> earlier.code().equals(item.code()) && earlier.type() == item.type()).findFirst()
                    .ifPresent(earlier -> cameFrom.put(item.id(), earlier.id()));
        }
        return cameFrom;
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }
}
