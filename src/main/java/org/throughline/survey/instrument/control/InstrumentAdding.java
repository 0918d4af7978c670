package org.throughline.survey.instrument.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.Thread;

/** The survey coordinator adds instruments; one whose code is there already becomes its next edition. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class InstrumentAdding {

    @Inject
    Instruments instruments;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    @Inject
    Thread thread;

    public InstrumentId add(Questionnaire questionnaire) {
        requireDistrict();
        Questionnaire edition = questionnaire.asEdition(instruments.nextEdition(questionnaire.code()));
        InstrumentId id = instruments.add(edition, viewer.id(), clock.today());
        for (Item item : edition.items()) {
            if (item.commitment() != null) {
                thread.tie(new CommitmentId(item.commitment()), Thread.Kind.SURVEY_ITEM, item.id(), item.text().in("en"));
            }
        }
        audit.note(viewer.id().value(), "instrument-added", id.toString(), edition.code() + " " + edition.edition());
        return id;
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }
}
