package org.throughline.access.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.throughline.access.audit.control.AuditFilter;
import org.throughline.access.audit.control.AuditQueries;
import org.throughline.access.audit.control.AuditRow;
import org.throughline.platform.audit.ChainCheck;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** access/audit.xhtml: who did what to what, searched by person, subject, action and dates. */
@Named
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;

    @Inject
    AuditQueries audit;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private AuditFilter filter;
    private Pager pager;
    private List<Line> lines;
    private ChainCheck.Result checked;

    @PostConstruct
    void load() {
        filter = AuditAsked.of(request);
        pager = Pager.of(request.getParameter("first"), ROWS, audit.count(filter));
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(texts.language().locale()).withZone(clock.getZone());
        lines = audit.rows(filter, pager.first(), ROWS).stream().map(row -> new Line(row, time.format(row.at()), changes(row))).toList();
    }

    public void check() {
        checked = audit.check();
        load();
    }

    private static List<Change> changes(AuditRow row) {
        JsonObject before = object(row.before());
        JsonObject after = object(row.after());
        List<Change> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> changes.add(new Change(name, word(before.get(name)), word(after.get(name)))));
        return changes;
    }

    private static JsonObject object(String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String word(JsonValue value) {
        return value == null || value == JsonValue.NULL ? "–" : value instanceof JsonString string ? string.getString() : value.toString();
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public boolean isFiltered() {
        return !filter.none();
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    public ChainCheck.Result getChecked() {
        return checked;
    }

    /** Of the same list, up to where the page of it follows. */
    public String getAddress() {
        return "audit.xhtml?" + getQuery();
    }

    public String getQuery() {
        return AuditAsked.query(filter);
    }

    /** An entry, when it was in the viewer's words, and what changed. */
    public record Line(AuditRow row, String at, List<Change> changes) {}

    /** One value before and after. */
    public record Change(String name, String before, String after) {}
}
