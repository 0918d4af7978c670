package org.throughline.survey.editor.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.control.BankItems;
import org.throughline.survey.bank.entity.NothingChosen;
import org.throughline.survey.editor.entity.EditedMeanwhile;
import org.throughline.survey.editor.entity.InstrumentCodeTaken;
import org.throughline.survey.editor.entity.InstrumentCodeUnfit;
import org.throughline.survey.editor.entity.NothingToTakeBack;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.Step;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.Translating;

/**
 * The survey coordinator makes an instrument step by step. Each step is kept; a step on a draft that somebody else has
 * changed since it was looked at is refused with EditedMeanwhile, and can be made again on what there is now.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class Drafting {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;

    @Inject
    Drafts drafts;

    @Inject
    InstrumentQueries instruments;

    @Inject
    InstrumentAdding adding;

    @Inject
    BankItems bank;

    @Inject
    Translating translating;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** A draft of the next wording of an instrument, whichever edition is named; the one there is already, if there is. */
    public UUID begin(InstrumentId any) {
        requireDistrict();
        InstrumentId newest = new InstrumentId(instruments.editions(any).stream().findFirst().map(InstrumentQueries.EditionRow::id).orElse(any.value()));
        Questionnaire edition = instruments.details(newest);
        return drafts.begin(edition.code(), newest, Sketch.of(edition, true), viewer.id().value(), clock.instant());
    }

    /** @param language the one that it will be written in */
    public UUID beginNew(String code, String language, String title) {
        requireDistrict();
        return drafts.begin(free(code), null, Sketch.blank(language, title), viewer.id().value(), clock.instant());
    }

    /** A new instrument that begins as a copy of another; their answers are never compared, for they are two. */
    public UUID beginCopy(String code, InstrumentId like, String title) {
        requireDistrict();
        Sketch copy = Sketch.of(instruments.details(like), false);
        return drafts.begin(free(code), null, new Sketch(copy.language(), Wording.of(copy.language(), title), copy.welcome(), copy.sections()), viewer.id().value(), clock.instant());
    }

    /**
     * Takes steps, of which those that change something are kept one by one.
     *
     * @param seen the version of the draft that was looked at
     */
    public void take(UUID draft, long seen, List<Step> steps) {
        Drafts.Kept kept = seen(draft, seen);
        for (Step step : steps) {
            Sketch before = kept.sketch();
            Sketch after = step.on(before);
            if (!after.equals(before)) {
                drafts.add(kept, step.getClass().getSimpleName(), step.about(before), after, viewer.id().value(), clock.instant());
                kept = drafts.find(draft);
            }
        }
    }

    /**
     * Copies of items of the bank at the end of a section, in their wording and all their languages, so that the bank counts
     * them as the same. Refuses with NothingChosen.
     */
    public void takeFromBank(UUID draft, long seen, UUID section, List<UUID> items) {
        if (items.isEmpty()) {
            throw new NothingChosen();
        }
        take(draft, seen, List.of(new Step.TakeItems(section, bank.copies(items))));
    }

    public void undo(UUID draft, long seen) {
        Drafts.Kept kept = seen(draft, seen);
        go(kept, kept.atStep() - 1);
    }

    public void redo(UUID draft, long seen) {
        Drafts.Kept kept = seen(draft, seen);
        go(kept, kept.atStep() + 1);
    }

    private void go(Drafts.Kept kept, int step) {
        if (drafts.step(kept.id(), step).isEmpty()) {
            throw new NothingToTakeBack();
        }
        drafts.go(kept, step);
    }

    /** The draft and its steps are gone; editions are not touched. */
    public void discard(UUID draft, long seen) {
        Drafts.Kept kept = seen(draft, seen);
        drafts.remove(kept.id());
        audit.note(viewer.id().value(), "instrument-draft-discarded", kept.id().toString(), kept.code());
    }

    /**
     * Puts what was made in place of the newest edition, or makes it the next one where that was asked. Refuses with
     * SketchUnfinished while something is missing.
     */
    public InstrumentId finish(UUID draft, long seen) {
        Drafts.Kept kept = seen(draft, seen);
        Optional<InstrumentId> newest = drafts.newest(kept.code());
        if (kept.basedOn() == null && newest.isPresent()) {
            throw new InstrumentCodeTaken(kept.code());
        }
        Sketch sketch = kept.sketch();
        Map<UUID, UUID> cameFrom = sketch.cameFrom();
        Questionnaire before = newest.map(instruments::details).orElse(null);
        if (before != null && !newest.get().equals(kept.basedOn())) {
            sketch = sketch.withTranslationsOf(before);
            cameFrom = sameCodes(cameFrom, instruments.details(kept.basedOn()), before);
        }
        InstrumentId finished = adding.change(sketch.questionnaire(kept.code()), cameFrom);
        if (newest.filter(finished::equals).isPresent()) {
            translating.changed(before, instruments.details(finished));
        }
        drafts.remove(kept.id());
        return finished;
    }

    /** Another edition was added while the draft was open: its items of the same code are the ones to continue. */
    private static Map<UUID, UUID> sameCodes(Map<UUID, UUID> cameFrom, Questionnaire base, Questionnaire newest) {
        Map<UUID, UUID> continued = new HashMap<>();
        cameFrom.forEach((id, from) -> base.item(from).flatMap(item -> newest.items().stream().filter(now -> now.code().equals(item.code())).findFirst())
                .ifPresent(now -> continued.put(id, now.id())));
        return continued;
    }

    private Drafts.Kept seen(UUID draft, long seen) {
        requireDistrict();
        Drafts.Kept kept = drafts.lock(draft);
        if (kept.version() != seen) {
            throw new EditedMeanwhile(drafts.step(draft, kept.atStep()).map(Drafts.Made::who).orElse(""));
        }
        return kept;
    }

    private String free(String code) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new InstrumentCodeUnfit(code);
        }
        if (drafts.newest(code).isPresent() || drafts.of(code).isPresent()) {
            throw new InstrumentCodeTaken(code);
        }
        return code;
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }
}
