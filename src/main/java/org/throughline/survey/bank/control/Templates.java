package org.throughline.survey.bank.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.NotFound;
import org.throughline.survey.bank.entity.Template;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.control.OwnFile;

/** The templates' files, each a resource named for its template. */
final class Templates {

    private static final Map<String, Audience> AUDIENCES = new LinkedHashMap<>();

    static {
        AUDIENCES.put("family-personalized-learning", Audience.FAMILY);
        AUDIENCES.put("student-elementary-personalized-learning", Audience.STUDENT);
        AUDIENCES.put("student-secondary-personalized-learning", Audience.STUDENT);
        AUDIENCES.put("staff-personalized-learning", Audience.STAFF);
        AUDIENCES.put("community-personalized-learning", Audience.ANYONE);
        AUDIENCES.put("definition-check", Audience.ANYONE);
        AUDIENCES.put("pd-feedback", Audience.STAFF);
        AUDIENCES.put("student-led-conference-student", Audience.STUDENT);
        AUDIENCES.put("student-led-conference-family", Audience.FAMILY);
    }

    private Templates() {}

    static List<Template> all() {
        return AUDIENCES.keySet().stream().map(Templates::named).toList();
    }

    /** Refuses with NotFound where there is none of this name. */
    static Template named(String name) {
        return new Template(name, NotFound.unless(AUDIENCES.get(name)), made(name, name));
    }

    /** The template as a first edition of its own, with ids of its own. */
    static Questionnaire made(String name, String code) {
        NotFound.unless(AUDIENCES.get(name));
        Questionnaire read = OwnFile.read(content(name), code).questionnaire();
        return new Questionnaire(read.id(), code, 1, Origin.TEMPLATE, read.title(), read.welcome(), read.sections());
    }

    static byte[] content(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/org/throughline/survey/templates/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
