package org.throughline.survey.bank.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.entity.Template;

/** The survey coordinator looks at the templates and starts an instrument from one. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class TemplateStart {

    @Inject
    NewInstruments made;

    public List<Template> all() {
        return Templates.all();
    }

    public Template named(String name) {
        return Templates.named(name);
    }

    /** The template's name where no instrument has it as code, else with a number behind. */
    public String freeCode(String name) {
        return made.freeCode(name);
    }

    /** Refuses with InstrumentCodeTaken and CodeUnfit. */
    public InstrumentId start(String name, String code) {
        return made.add(Templates.made(name, code));
    }
}
