package org.throughline.survey.reply.web;

import java.time.LocalDate;
import java.util.List;
import org.throughline.platform.text.Texts;
import org.throughline.survey.campaign.web.Days;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.entity.Subject;

/** Replies, and results that have none, as they are printed. */
class ReplyLines {

    private final Texts texts;
    private final Days days;
    private final LocalDate today;

    ReplyLines(Texts texts, Days days, LocalDate today) {
        this.texts = texts;
        this.days = days;
        this.today = today;
    }

    /** A status with its kind, as tl:status takes it. */
    public record Mark(String kind, String icon, String word) {}

    /** @param figure such as "47% of 642" */
    public record Line(ReplyQueries.ReplyRow row, String figure, String due, Mark mark) {}

    public record Low(ReplyQueries.Silent silent, String figure, String interval, Mark mark) {}

    /** A place with how many of its low results are answered; kind is ok only where all are. */
    public record Place(ReplyQueries.Coverage row, String name, Mark mark) {}

    Line line(ReplyQueries.ReplyRow row) {
        return new Line(row, row.value() == null ? "" : figure(texts, row.subject(), row.value(), row.coded(), row.n()), days.day(row.due()), mark(row));
    }

    Mark mark(ReplyQueries.ReplyRow row) {
        return switch (row.state()) {
            case OPEN -> owed(row.due());
            case ANSWERED -> new Mark("ok", "pi-comment", texts.get("reply.state.ANSWERED"));
            case DONE -> new Mark("ok", "pi-check-circle", texts.get("reply.state.DONE"));
        };
    }

    private Mark owed(LocalDate due) {
        return due.isBefore(today) ? new Mark("bad", "pi-clock", texts.of("reply.late", due.until(today, java.time.temporal.ChronoUnit.DAYS)))
                : new Mark("info", "pi-clock", texts.of("reply.due", days.day(due)));
    }

    Low low(ReplyQueries.Silent one) {
        return new Low(one, share(texts, one.favorable(), one.coded()), one.low() == null ? "" : one.low() + "–" + one.high(),
                one.reply() == null ? new Mark("warn", "pi-exclamation-triangle", texts.get("reply.silent")) : owed(one.due()));
    }

    Place place(ReplyQueries.Coverage one) {
        String name = one.school() == null ? texts.get("reply.all-schools") : one.name();
        String word = texts.of("reply.coverage.of", one.answered(), one.low());
        return new Place(one, name, one.late() > 0 ? new Mark("bad", "pi-clock", word + " · " + texts.of("reply.coverage.late", one.late()))
                : one.answered() < one.low() ? new Mark("warn", "pi-exclamation-triangle", word) : new Mark("ok", "pi-check-circle", word));
    }

    static String figure(Texts texts, Subject subject, int value, String coded, int n) {
        return subject == Subject.SCALE ? texts.of("reply.figure.scale", value, n) : texts.of("reply.figure", share(texts, value, coded), n);
    }

    private static String share(Texts texts, int value, String coded) {
        return switch (coded) {
            case "OR_LESS" -> texts.of("survey.results.or-less", value);
            case "OR_MORE" -> texts.of("survey.results.or-more", value);
            default -> value + "%";
        };
    }
}
