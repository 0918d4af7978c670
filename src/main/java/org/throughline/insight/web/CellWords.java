package org.throughline.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.insight.control.CellView;
import org.throughline.insight.control.CommitmentHead;
import org.throughline.insight.entity.Cell;
import org.throughline.insight.entity.Source;
import org.throughline.insight.entity.SourceKind;
import org.throughline.insight.entity.SourceState;
import org.throughline.platform.text.Texts;

/** Says cells and sources in the viewer's language. */
@RequestScoped
public class CellWords {

    @Inject
    Texts texts;

    @Inject
    Viewer viewer;

    /** What stands in the cell beside its bars. */
    String number(Cell cell) {
        return switch (cell.verdict()) {
            case VALUE, ALONE -> cell.weakest().map(source -> String.valueOf(source.value())).orElse("");
            case GAP -> "≠ " + cell.gap();
            case STALE -> texts.get("stale");
            case HIDDEN -> texts.get("hidden.short");
            case SILENT -> texts.get("insight.silent");
        };
    }

    String aloud(CellView view) {
        return view.school() + ", " + view.code() + ": "
                + view.cell().sources().stream().map(source -> name(source.kind(), view) + " " + figure(source)).collect(Collectors.joining(", "));
    }

    private String name(SourceKind kind, CellView view) {
        return texts.get("insight.source." + voice(kind, view));
    }

    /** Who speaks in a source's place: where a record stands in for the own report, it is no leader's word. */
    private static String voice(SourceKind kind, CellView view) {
        return kind == SourceKind.LEADERS && view.evidence().hours() != null ? "RECORDS" : kind.name();
    }

    /** A source's figure in words: 47%, 5% or less, stale 52%, hidden …, not asked. */
    String figure(Source source) {
        return switch (source.state()) {
            case FRESH -> percent(source);
            case STALE -> texts.of("insight.figure.stale", percent(source), date(source.asOf()));
            case UNRELIABLE -> texts.get("not-reliable");
            case HIDDEN -> texts.get("hidden");
            case NONE -> texts.get("not-asked");
        };
    }

    private String percent(Source source) {
        String key = source.coded() < 0 ? "insight.percent.or-less" : source.coded() > 0 ? "insight.percent.or-more" : "insight.percent";
        return texts.of(key, source.value());
    }

    private String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale()));
    }

    Panel panel(CellView view, CommitmentHead head, String base) {
        List<Panel.Row> rows = view.cell().sources().stream().map(source -> row(source, view, base)).toList();
        return new Panel(view.school() + " · " + view.code(), title(view), head.title(texts.language().code()), rows, evidence(view, base));
    }

    private String title(CellView view) {
        Cell cell = view.cell();
        if (cell.verdict() == Cell.Verdict.GAP) {
            Source high = cell.strongest().orElseThrow();
            Source low = cell.sources().stream().filter(Source::fresh).min(java.util.Comparator.comparing(Source::value)).orElseThrow();
            return texts.of("insight.title.gap", texts.get("insight.says." + voice(high.kind(), view)), percent(high), texts.get("insight.say." + voice(low.kind(), view)), percent(low));
        }
        return switch (cell.verdict()) {
            case VALUE, ALONE -> texts.of("insight.title.value", texts.get("insight.says." + voice(cell.weakest().orElseThrow().kind(), view)), percent(cell.weakest().orElseThrow()));
            case STALE -> texts.get("insight.title.stale");
            case HIDDEN -> texts.get("insight.title.hidden");
            default -> texts.get("insight.title.silent");
        };
    }

    private Panel.Row row(Source source, CellView view, String base) {
        return new Panel.Row(name(source.kind(), view), source.kind() == SourceKind.STUDENTS || source.kind() == SourceKind.FAMILIES,
                source.value(), source.low(), source.high(), source.state().hasValue() ? percent(source) : figure(source), from(source, view), name(source.kind(), view) + " " + figure(source),
                href(source.kind(), view, base), source.state() == SourceState.HIDDEN);
    }

    private String from(Source source, CellView view) {
        if (!source.state().hasValue()) {
            return source.asOf() == null ? "" : texts.of("insight.from.date", date(source.asOf()));
        }
        CellView.Evidence evidence = view.evidence();
        return switch (source.kind()) {
            case LEADERS -> evidence.hours() != null
                    ? texts.of("insight.from.records", hours(evidence.hours().chosenMinutes()), hours(evidence.hours().allMinutes()), source.n(), date(source.asOf()))
                    : texts.of("insight.from.leaders", evidence.reportedOf(), evidence.reportedTotal(), unit(evidence.reportedUnit()), date(source.asOf()));
            case WALKS -> texts.of("insight.from.walks", evidence.seen(), evidence.ratings(), source.low(), source.high(),
                    evidence.alpha() == null ? texts.get("insight.alpha.none") : String.format(Locale.ROOT, "%.2f", evidence.alpha()).replaceFirst("^0", ""));
            default -> source.low() == null
                    ? texts.of("insight.from.voice.coded", source.n(), date(source.asOf()))
                    : texts.of("insight.from.voice", source.n(), source.low(), source.high(), date(source.asOf()));
        };
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private String unit(String unit) {
        String key = "insight.unit." + unit.toLowerCase(Locale.ROOT);
        String word = texts.get(key);
        return word.startsWith("???") ? unit : word;
    }

    /** The way to what a source says, for those who may go there; null for others. */
    private String href(SourceKind kind, CellView view, String base) {
        CellView.Evidence evidence = view.evidence();
        String needed = kind == SourceKind.WALKS ? Can.SEE_WALKS : kind != SourceKind.LEADERS ? Can.SEE_SURVEY_RESULTS : evidence.hours() != null ? Can.SEE_CREDITS : Can.SEE_VISION;
        if (!viewer.scope(needed).holds(new OrganizationId(view.schoolId()))) {
            return null;
        }
        return switch (kind) {
            case LEADERS -> evidence.hours() != null ? base + "/pd/credits.xhtml?school=" + view.schoolId()
                    : evidence.followUp() == null ? null : base + "/vision/follow-up.xhtml?id=" + evidence.followUp();
            case STAFF -> results(evidence.staffCampaign(), view, base);
            case STUDENTS -> results(evidence.studentCampaign(), view, base);
            case FAMILIES -> results(evidence.familyCampaign(), view, base);
            case WALKS -> evidence.walk() == null ? null : base + "/evaluation/walk.xhtml?id=" + evidence.walk() + "&school=" + view.schoolId();
        };
    }

    private static String results(UUID campaign, CellView view, String base) {
        return campaign == null ? null : base + "/survey/results.xhtml?campaign=" + campaign + "&school=" + view.schoolId();
    }

    private List<Panel.Way> evidence(CellView view, String base) {
        List<Panel.Way> ways = new ArrayList<>();
        ways.add(new Panel.Way("pi-compass", texts.get("insight.way.adaptation"), "", base + "/vision/commitment.xhtml?code=" + view.code()));
        if (viewer.scope(Can.SEE_WALKS).holds(new OrganizationId(view.schoolId()))) {
            ways.add(new Panel.Way("pi-file", texts.get("insight.way.evidence"), "", base + "/evaluation/evidence.xhtml?school=" + view.schoolId() + "&commitment=" + view.code()));
        }
        return ways;
    }
}
