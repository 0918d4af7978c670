package org.throughline.access.wall.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.StreamSupport;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.Wall;
import org.throughline.access.wall.control.BreakingGlass;
import org.throughline.access.wall.control.GlassQueries;
import org.throughline.access.wall.control.GlassRow;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** access/walls.xhtml: requests to break the glass; and access/about-me.xhtml: what was opened that concerns the viewer. */
@Named
@ViewScoped
public class WallsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient GlassQueries queries;

    @Inject
    transient BreakingGlass glass;

    @Inject
    @Any
    transient Instance<Wall.Kind> kinds;

    @Inject
    transient Viewer viewer;

    @Inject
    transient Texts texts;

    @Inject
    transient DomainClock clock;

    private String words;
    private String person;
    private String kind;
    private String reason;
    private int hours = 4;

    public List<Line> getLines() {
        return queries.requests().stream().map(this::line).toList();
    }

    public List<Line> getAboutMe() {
        return queries.aboutMe().stream().map(this::line).toList();
    }

    private Line line(GlassRow row) {
        String state = row.waits() ? texts.get("permission.glass.waits") : row.declinedAt() != null ? texts.of("permission.glass.declined", row.declinedBy())
                : texts.of(row.open() ? "permission.glass.open" : "permission.glass.closed", time(row.opensUntil()), row.agreedBy());
        return new Line(row, name(row.kind()), time(row.askedAt()), state, row.open() ? "warn" : row.waits() ? "info" : "mute");
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.language().locale()).withZone(clock.getZone()).format(at);
    }

    private String name(String key) {
        String name = texts.get("wall.kind." + key);
        return name.startsWith("???") ? key : name;
    }

    public String ask() {
        glass.ask(new PersonId(Ids.parse(person)), kind, reason, hours);
        return "walls?faces-redirect=true";
    }

    public String agree(String id) {
        glass.agree(Ids.parse(id));
        return "walls?faces-redirect=true";
    }

    public String decline(String id) {
        glass.decline(Ids.parse(id));
        return "walls?faces-redirect=true";
    }

    public boolean isAsks() {
        return viewer.may(Can.ASK_TO_BREAK_GLASS);
    }

    public boolean isAgrees() {
        return viewer.may(Can.AGREE_TO_BREAK_GLASS);
    }

    public List<Choice> getKinds() {
        return StreamSupport.stream(kinds.spliterator(), false).map(one -> new Choice(one.key(), name(one.key()))).toList();
    }

    public List<GlassQueries.Found> getFound() {
        return words == null || words.isBlank() ? List.of() : queries.find(words);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    /** A request in words. */
    public record Line(GlassRow row, String kind, String asked, String state, String look) {}

    /** One choice of a list. */
    public record Choice(String value, String label) {}
}
