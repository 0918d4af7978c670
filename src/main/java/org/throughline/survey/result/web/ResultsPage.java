package org.throughline.survey.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.result.control.ComparisonQueries;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.ResultRow;

/** survey/results.xhtml */
@Named
@RequestScoped
public class ResultsPage extends OneCampaign {

    private static final long serialVersionUID = 1L;

    @Inject
    ResultQueries results;

    @Inject
    ComparisonQueries comparisons;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Viewer viewer;

    private String school;
    private String item;
    private String view;

    private transient ResponseRates rates;
    private transient ResultLines lines;
    private transient ChosenItem chosen;

    /** @param inView the school in view, "" for all */
    public void load(String inView) {
        CampaignId id = id();
        List<Turnout> turnout = campaigns.turnout(id);
        ResultPlace where = ResultPlace.of(school, inView, turnout, viewer);
        school = where.key();
        rates = new ResponseRates(turnout, school);
        OrganizationId place = where.school();
        Questionnaire asked = instruments.details(getDetails().instrument());
        Item shown = asked.items().stream().filter(one -> one.id().toString().equals(item)).findFirst()
                .orElseGet(() -> asked.items().stream().filter(Item::isScale).findFirst().orElse(null));
        Map<UUID, ResultRow> rows = results.everybody(id, place).stream().collect(Collectors.toMap(ResultRow::subject, Function.identity()));
        ResultPrint print = new ResultPrint(texts, comparisons.similar(id, place, shown == null ? null : shown.id()));
        lines = new ResultLines(texts, print, asked, instruments.commitments(texts.language().code()), rows, results.targets(id));
        if (shown != null) {
            item = shown.id().toString();
            List<ResultSplits.Split> splits = new ResultSplits(texts, print, turnout, getDetails().byRole()).of(shown, results.byGroup(id, place, shown.id()));
            lines.fit(splits);
            chosen = new ChosenItem(shown.text().in(texts.language().code()), splits,
                    WaveLines.ofItem(texts, clock.getZone(), comparisons.waves(id, shown.id(), place, texts.language().code())),
                    new ResultBehind(texts, rates.here()).item(shown, rows.get(shown.id()), splits));
        }
    }

    @Override
    public String getTitle() {
        return texts.of("survey.results.title", getDetails().title().in(texts.language().code()));
    }

    public String getPurpose() {
        boolean open = getDetails().state() == CampaignState.OPEN;
        return texts.of(open ? "survey.results.purpose.open" : "survey.results.purpose", texts.get("survey.audience." + getDetails().audience()), getPlace());
    }

    public String getPlace() {
        return rates.name().orElseGet(() -> texts.get("survey.results.all-schools"));
    }

    public boolean isWhole() {
        return viewer.scope(Can.SEE_SURVEY_RESULTS).whole();
    }

    public boolean isCommentsReader() {
        return viewer.may(Can.READ_COMMENTS);
    }

    public boolean isCompared() {
        return !"all".equals(school);
    }

    /** Whether there was an earlier campaign to compare with, for anything shown here. */
    public boolean isRepeated() {
        return lines.all().stream().anyMatch(line -> line.row() != null && line.row().before() != null);
    }

    /** How many answers an open campaign has that its figures do not hold yet. */
    public String getWaiting() {
        return getDetails().state() == CampaignState.OPEN ? new ResultBehind(texts, rates.here()).waiting(lines.all()) : "";
    }

    public ResponseRates getRates() {
        return rates;
    }

    public ResultLines getLines() {
        return lines;
    }

    /** Null where there is none to choose. */
    public ChosenItem getChosen() {
        return chosen;
    }

    /** The item that is shown by groups and over the surveys. */
    public record ChosenItem(String text, List<ResultSplits.Split> splits, WaveLines waves, String behind) {}

    public boolean isTable() {
        return "table".equals(view);
    }

    public int getColumns() {
        return 3 + (isTable() ? lines.getLegend().size() : 1) + (isRepeated() ? 1 : 0) + (isCompared() ? 2 : 0);
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
