package org.throughline.survey.report.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.LevelName;
import org.throughline.survey.campaign.entity.RoleName;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.entity.ReportFigure;

/** Texts and figures in the language of a report. Figures are written with the digits that everybody here reads. */
record ReportWords(Tongue tongue, TextBundle texts, Audience audience, boolean byRole, String school) {

    /** @param byRole whether groups are the roles of staff */
    ReportWords(Tongue tongue, Audience audience, boolean byRole, String school) {
        this(tongue, TextBundle.in(tongue.locale()), audience, byRole, school);
    }

    /** @param lang of a text that is in another language than the report, else "" */
    public record Said(String text, String lang) {}

    Said said(Wording wording) {
        Tongue spoken = Tongue.of(wording.closest(tongue.code()));
        String text = wording.in(tongue.code()).replace("{school}", school)
                .replace("{teacher}", TextBundle.in(spoken.locale()).get("survey.answer.plain.teacher" + (audience == Audience.FAMILY ? ".family" : "")));
        return new Said(text, spoken.code().equals(tongue.code()) ? "" : spoken.code());
    }

    String in(Wording wording) {
        return said(wording).text();
    }

    String get(String key) {
        return texts.get(key);
    }

    /** Whole numbers are told as they are: each language would write some of them in digits of its own. */
    String of(String key, Object... parameters) {
        Object[] plain = new Object[parameters.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = parameters[i] instanceof Number number && !texts.get(key).contains("choice") ? count(number.longValue()) : parameters[i];
        }
        return texts.of(key, plain);
    }

    String count(long n) {
        return String.format(tongue.code().equals("es") ? tongue.locale() : Locale.US, "%,d", n);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(tongue.locale()).withDecimalStyle(java.time.format.DecimalStyle.STANDARD));
    }

    /** A share with its sign, or a score without; its ends in words. */
    String value(ReportFigure figure, boolean share) {
        String number = figure.value() + (share ? "%" : "");
        return figure.coded() == PublishedShare.End.EXACT ? number : of(figure.coded() == PublishedShare.End.OR_LESS ? "reports.or-less" : "reports.or-more", number);
    }

    static String interval(ReportFigure figure) {
        return figure.low() == null ? "" : figure.low() + "–" + figure.high();
    }

    /** The points of a difference. */
    String difference(ReportFigure figure, ReportFigure other) {
        return figure.over(other).map(one -> (one.value() > 0 ? "+" : "\u2212") + Math.abs(Math.round(one.value()))).orElse("–");
    }

    String level(String level) {
        return level.equals("?") ? get("reports.group.unknown") : LevelName.of(texts, level);
    }

    /** An axis as keys of texts name it. */
    String kind(String axis) {
        return byRole && axis.equals("group") ? "role" : axis;
    }

    /** The name of a group: "?" for those of whom it is not known. */
    String group(String axis, String group) {
        boolean role = kind(axis).equals("role");
        if (group.equals("?") || role && group.equals("-")) {
            return get("reports.group.unknown");
        }
        return switch (axis) {
            case "language" -> texts.has("reports.home." + group) ? get("reports.home." + group) : Locale.forLanguageTag(group).getDisplayLanguage(tongue.locale());
            case "grade" -> of("reports.grade", group);
            default -> role ? RoleName.of(texts, group) : group.equals("-") ? get("reports.group.not-in") : group;
        };
    }
}
