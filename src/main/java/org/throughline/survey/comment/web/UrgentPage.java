package org.throughline.survey.comment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.comment.control.UrgentComments;

/** survey/urgent.xhtml: words of danger, what is to be done, and who did it. */
@Named
@ViewScoped
public class UrgentPage implements Serializable {

    private static final int SIZE = 20;

    @Inject
    UrgentComments urgent;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String first;
    private String show = "";
    private String answering;
    private String note;
    private String english = "";
    private String spanish = "";
    private transient List<UrgentComments.Row> rows;

    public void load() {
        urgent.procedure().ifPresent(procedure -> {
            english = procedure.english();
            spanish = procedure.spanish();
        });
    }

    public List<UrgentComments.Row> getRows() {
        if (rows == null) {
            rows = urgent.rows(texts.language().code(), isSeen(), Pager.of(first, SIZE, Integer.MAX_VALUE).first(), SIZE);
        }
        return rows;
    }

    public Pager getPager() {
        return Pager.of(first, SIZE, getRows().isEmpty() ? 0 : getRows().get(0).total());
    }

    public List<String> kinds(UrgentComments.Row row) {
        return Stream.of(row.kinds().split(" ")).map(kind -> texts.get("comments.flag." + kind)).toList();
    }

    public boolean late(UrgentComments.Row row) {
        return row.late(clock.today());
    }

    public String day(java.time.LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.language().locale()));
    }

    /** The one that the form of this page is about. */
    public UrgentComments.Row getChosen() {
        return getRows().stream().filter(row -> row.id().toString().equals(answering)).findFirst().orElse(null);
    }

    public String answer() {
        UUID id = Ids.parse(answering);
        urgent.answer(id, note);
        return "urgent?faces-redirect=true";
    }

    public String write() {
        urgent.write(english, spanish);
        return "urgent?faces-redirect=true";
    }

    public boolean isSeen() {
        return "seen".equals(show);
    }

    public boolean isWriter() {
        return urgent.writes();
    }

    /** In the language of who reads, and in English where there is none in it. */
    public List<String> getProcedure() {
        String text = texts.language() == Language.ES && !spanish.isBlank() ? spanish : english;
        return text.isBlank() ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show == null ? "" : show;
    }

    public String getAnswering() {
        return answering;
    }

    public void setAnswering(String answering) {
        this.answering = answering;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english == null ? "" : english;
    }

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String spanish) {
        this.spanish = spanish == null ? "" : spanish;
    }
}
