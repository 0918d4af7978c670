package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.district.intake.control.Hold;
import org.throughline.district.intake.control.ImportGuard;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.Sample;
import org.throughline.district.intake.control.SchoolCount;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** The part of district/import.xhtml that says what a set changes: why it is held, at which schools, and for example which rows. */
@Named
@RequestScoped
public class ImportPreviewPage {

    @Inject
    ImportQueries imports;

    @Inject
    ImportGuard guard;

    @Inject
    Texts texts;

    @Inject
    ImportDecisionPage decision;

    private String id;
    private List<Hold> holds;
    private List<SchoolCount> schools;

    public void setId(String id) {
        this.id = id;
    }

    public String getId() {
        return id;
    }

    /** The page's parameters are not read yet when one of its buttons is looked for. */
    private UUID set() {
        return Ids.parse(id == null ? decision.getId() : id);
    }

    public List<Hold> getHolds() {
        if (holds == null) {
            holds = imports.holds(set());
        }
        return holds;
    }

    public boolean held(String kind) {
        return getHolds().stream().anyMatch(hold -> hold.kind().equals(kind));
    }

    /** Why the set is held, in sentences: the fact, and where most of it is. */
    public List<Line> getReasons() {
        return getHolds().stream().map(hold -> {
            if (hold.reason().equals("DISTRICT")) {
                return new Line(texts.of("intake.hold.DISTRICT", hold.words()), "");
            }
            String[] most = hold.words().split("\u001f");
            return new Line(texts.of("intake.hold." + hold.reason(), hold.ended(), hold.before(), texts.get("intake.kinds." + hold.kind()), hold.share(), guard.percent()),
                    most.length == 2 ? texts.of("intake.hold.most", Long.valueOf(most[1]), most[0]) : "");
        }).toList();
    }

    public boolean isOther() {
        return getHolds().stream().anyMatch(hold -> hold.reason().equals("DISTRICT"));
    }

    private List<SchoolCount> schools() {
        if (schools == null) {
            schools = imports.schools(set());
        }
        return schools;
    }

    /** The kinds of which anything changes, in the order of import. */
    public List<String> getKinds() {
        return schools().stream().map(SchoolCount::kind).distinct().toList();
    }

    /** One row a school with what changes of each kind; what is at no school comes last. */
    public List<SchoolLine> getSchools() {
        Map<String, Map<String, SchoolCount>> bySchool = new LinkedHashMap<>();
        schools().stream().sorted(java.util.Comparator.comparing(SchoolCount::school, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .forEach(count -> bySchool.computeIfAbsent(count.school() == null ? "" : count.school(), school -> new LinkedHashMap<>()).put(count.kind(), count));
        return bySchool.entrySet().stream().map(one -> new SchoolLine(one.getKey().isEmpty() ? texts.get("intake.schools.none") : one.getKey(),
                getKinds().stream().map(kind -> new Cell(texts.get("district.rows." + kind), one.getValue().get(kind))).toList())).toList();
    }

    public List<SampleLine> getSamples() {
        List<String> order = getKinds();
        return imports.samples(set()).stream().sorted(java.util.Comparator.comparingInt(sample -> order.indexOf(sample.kind()))).map(sample -> new SampleLine(sample, sample.isBack() ? texts.get("intake.sample.back") : sample.changes().stream().map(change -> texts.of("intake.sample.change", column(change.column()), said(change.before()), said(change.after())))
                        .collect(Collectors.joining("; ")))).toList();
    }

    private String column(String column) {
        String text = texts.get("intake.column." + column);
        return text.startsWith("???") ? column : text;
    }

    private String said(String value) {
        return value.isEmpty() ? texts.get("intake.sample.nothing") : value;
    }

    /** A fact, and a second sentence that may be empty. */
    public record Line(String fact, String more) {}

    /** A school and what changes there. */
    public record SchoolLine(String school, List<Cell> cells) {}

    /** What changes of a kind at a school; no count where nothing does. */
    public record Cell(String kind, SchoolCount count) {}

    /** A row, and what would change in it. */
    public record SampleLine(Sample sample, String change) {}
}
