package org.throughline.survey.campaign.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.control.BurdenQueries;
import org.throughline.survey.campaign.entity.Audience;

/** survey/burden.xhtml: how much each audience is asked this year. */
@Named
@RequestScoped
public class BurdenPage {

    private static final int MONTHS = 12;

    @Inject
    BurdenQueries queries;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private List<BurdenQueries.Asking> askings;
    private List<YearMonth> months;
    private LocalDate year;

    @PostConstruct
    void load() {
        year = BurdenQueries.yearOf(clock.today());
        askings = queries.askings(texts.language().code());
        months = IntStream.range(0, MONTHS).mapToObj(month -> YearMonth.from(year).plusMonths(month)).toList();
    }

    public String getPurpose() {
        return texts.of("asking.burden.purpose", String.valueOf(year.getYear()), String.valueOf(year.getYear() + 1));
    }

    public List<String> getMonths() {
        return months.stream().map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, texts.language().locale())).toList();
    }

    /** Each audience with what opens in each month. */
    public List<Line> getLines() {
        return Stream.of(Audience.STUDENT, Audience.FAMILY, Audience.STAFF).map(audience -> new Line(audience, months.stream().map(month -> {
            List<BurdenQueries.Asking> there = askings.stream()
                    .filter(asking -> asking.audience() == audience && YearMonth.from(asking.opensAt().atZone(clock.getZone())).equals(month)).toList();
            return there.isEmpty() ? "" : texts.of("asking.burden.cell", there.size(), there.stream().mapToLong(BurdenQueries.Asking::minutes).sum());
        }).toList())).toList();
    }

    public List<BurdenQueries.Asking> getAskings() {
        return askings;
    }

    public List<BurdenQueries.AtSchool> getSchools() {
        return queries.schools();
    }

    public String days(BurdenQueries.Asking asking) {
        Days days = new Days(texts.language().locale(), clock.getZone());
        return days.shortDay(asking.opensAt()) + " – " + days.shortDay(asking.closesAt().minusSeconds(1));
    }

    /** An audience and its months. */
    public record Line(Audience audience, List<String> cells) {}
}
