package org.throughline.survey.bank.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.entity.InstrumentCodeTaken;
import org.throughline.survey.campaign.entity.CodeUnfit;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.entity.Questionnaire;

/** Instruments that start under a code of their own: never as a further edition of one that has it already. */
@ApplicationScoped
class NewInstruments {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @PersistenceContext
    EntityManager em;

    @Inject
    InstrumentAdding adding;

    InstrumentId add(Questionnaire first) {
        if (!CODE.matcher(first.code()).matches()) {
            throw new CodeUnfit(first.code());
        }
        if (codes(first.code()).contains(first.code())) {
            throw new InstrumentCodeTaken(first.code());
        }
        return adding.add(first);
    }

    String freeCode(String wanted) {
        Set<String> taken = codes(wanted);
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    private Set<String> codes(String from) {
        Set<String> codes = new TreeSet<>();
        SqlRead.of(em, Code.class, "select distinct code from survey.instrument where starts_with(code, :start)").with("start", from).list().forEach(row -> codes.add(row.code()));
        return codes;
    }

    record Code(String code) {}
}
