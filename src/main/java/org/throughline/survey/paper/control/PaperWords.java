package org.throughline.survey.paper.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Texts of an instrument as a form prints them: in its language or the next best, which then says so; with the name of the
 * school where it is known. A form is handed out to anybody of the school, so a teacher is never named.
 *
 * @param school "" where it is not known
 */
record PaperWords(Tongue tongue, Audience audience, String school) {

    /** The text, and where it is not in the form's language which it is in and how that runs. */
    Map<String, String> said(Wording wording) {
        Tongue spoken = Tongue.of(wording.closest(tongue.code()));
        return Map.of("text", in(wording), "lang", spoken.code().equals(tongue.code()) ? "" : spoken.code(),
                "dir", spoken.direction().equals(tongue.direction()) ? "" : spoken.direction());
    }

    String in(Wording wording) {
        Tongue spoken = Tongue.of(wording.closest(tongue.code()));
        return wording.in(tongue.code()).replace("{school}", school.isEmpty() ? plain("school", spoken) : school).replace("{teacher}", plain("teacher", spoken));
    }

    private String plain(String what, Tongue spoken) {
        return TextBundle.in(spoken.locale()).get("survey.answer.plain." + what + (audience == Audience.FAMILY ? ".family" : ""));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(tongue.locale()));
    }

    TextBundle own() {
        return TextBundle.in(tongue.locale());
    }
}
