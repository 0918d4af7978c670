package org.throughline.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.throughline.platform.WorkItem;
import org.throughline.platform.WorkSource;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** home.xhtml: what waits for this person, what is late first. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    @Any
    Instance<WorkSource> sources;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private List<Line> late;
    private List<Line> waiting;

    @PostConstruct
    void load() {
        LocalDate today = clock.today();
        List<WorkItem> items = StreamSupport.stream(sources.spliterator(), false).flatMap(source -> source.waiting().stream())
                .sorted(Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        late = items.stream().filter(item -> item.late(today)).map(item -> line(item, today)).toList();
        waiting = items.stream().filter(item -> !item.late(today)).map(item -> line(item, today)).toList();
    }

    private Line line(WorkItem item, LocalDate today) {
        if (item.due() == null) {
            return new Line(texts.get("home.any-time"), "", item);
        }
        long days = ChronoUnit.DAYS.between(today, item.due());
        return days < 0
                ? new Line(texts.of("home.days-late", -days), texts.of("home.was-due", date("home.date", item.due())), item)
                : new Line(date("home.weekday", item.due()), texts.of("home.in-days", days), item);
    }

    private String date(String pattern, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.get(pattern), texts.language().locale()));
    }

    public List<Line> getLate() {
        return late;
    }

    public List<Line> getWaiting() {
        return waiting;
    }

    /** A line of the list: when, in two parts, and what. */
    public record Line(String when, String note, WorkItem item) {}
}
