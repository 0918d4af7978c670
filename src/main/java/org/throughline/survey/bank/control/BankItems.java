package org.throughline.survey.bank.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.entity.Copies;
import org.throughline.survey.bank.entity.NothingChosen;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/** The survey coordinator takes items out of the bank. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class BankItems {

    @Inject
    BankQueries bank;

    @Inject
    NewInstruments made;

    /** Copies with ids of their own, in this order, whose codes, matrices and constructs don't clash among each other. */
    public List<Item> copies(List<UUID> ids) {
        return Copies.of(ids.stream().map(bank::item).toList());
    }

    /** A new instrument of copies, in one section. Refuses with NothingChosen, InstrumentCodeTaken and CodeUnfit. */
    public InstrumentId start(String code, Wording title, List<UUID> ids) {
        if (ids.isEmpty()) {
            throw new NothingChosen();
        }
        return made.add(Questionnaire.first(code, Origin.OWN, title, Wording.NONE, List.of(new Section(title, copies(ids)))));
    }

    public String freeCode(String wanted) {
        return made.freeCode(wanted);
    }
}
