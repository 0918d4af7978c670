package org.throughline.survey.report.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.report.control.ReportTable.Cell;
import org.throughline.survey.report.control.ReportTable.Chart;
import org.throughline.survey.report.control.ReportWords.Said;
import org.throughline.survey.report.entity.ReportData;

/** The first pages of the document that binds the reports of all schools: its title, and how many answered where. */
final class ReportsOpening {

    private final ReportData.Asked asked;
    private final List<ReportData.School> schools;
    private final ReportWords words;

    ReportsOpening(ReportData.Asked asked, List<ReportData.School> schools, Tongue tongue) {
        this.asked = asked;
        this.schools = schools;
        this.words = new ReportWords(tongue, asked.audience(), asked.byRole(), "");
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("mirrored", words.tongue().direction().equals("rtl"));
        model.put("owner", asked.owner());
        model.put("title", words.in(asked.title()));
        model.put("who", words.get("reports.who." + asked.audience()));
        model.put("when", words.of("reports.when", words.day(asked.from()), words.day(asked.until())));
        model.put("standing", words.of(asked.published() ? "reports.standing.final" : "reports.standing.open", words.day(asked.asOf())));
        ReportTable table = ReportTable.of(words.get("reports.schools"), List.of(Cell.start(words.get("reports.col.school")), Cell.start(words.get("reports.col.rate")),
                Cell.column(words.get("reports.col.answered")), Cell.column(words.get("reports.col.asked"))));
        schools.forEach(school -> table.add(row(school)));
        model.put("table", table);
        return model;
    }

    private List<Cell> row(ReportData.School school) {
        List<Cell> row = new ArrayList<>(List.of(Cell.row(new Said(school.name(), ""))));
        Integer rate = school.rate();
        row.add(rate == null ? Cell.words("–") : Cell.chart(new Chart("share", Map.of("value", rate.toString()), school.name() + ": " + rate + "%")));
        row.add(rate == null ? Cell.number(words.count(school.answered())) : Cell.number(words.count(school.answered()), rate + "%"));
        row.add(Cell.number(rate == null ? "–" : words.count(school.invited())));
        return row;
    }
}
