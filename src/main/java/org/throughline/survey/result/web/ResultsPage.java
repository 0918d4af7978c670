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
    InstrumentQueries instruments;

    @Inject
    Viewer viewer;

    private String school;
    private String item;
    private String view;

    private transient List<Turnout> turnout;
    private transient ResultLines lines;
    private transient List<ResultSplits.Split> splits = List.of();
    private String chosen = "";
    private String behind = "";

    /** @param inView the school in view, "" for all */
    public void load(String inView) {
        CampaignId id = id();
        turnout = campaigns.turnout(id);
        ResultPlace where = ResultPlace.of(school, inView, turnout, viewer);
        school = where.key();
        OrganizationId place = where.school();
        Questionnaire asked = instruments.details(getDetails().instrument());
        Map<UUID, ResultRow> rows = results.everybody(id, place).stream().collect(Collectors.toMap(ResultRow::subject, Function.identity()));
        lines = new ResultLines(texts, asked, instruments.commitments(texts.language().code()), rows, results.targets(id));
        Item shown = asked.items().stream().filter(one -> one.id().toString().equals(item)).findFirst()
                .orElseGet(() -> asked.items().stream().filter(Item::isScale).findFirst().orElse(null));
        if (shown != null) {
            chosen = shown.text().in(texts.language().code());
            splits = new ResultSplits(texts, lines, turnout).of(shown, results.byGroup(id, place, shown.id()));
            item = shown.id().toString();
            behind = new ResultBehind(texts, here()).item(rows.get(shown.id()), splits);
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
        return turnout.stream().filter(one -> one.school().toString().equals(school)).findFirst().map(Turnout::name)
                .orElseGet(() -> texts.get("survey.results.all-schools"));
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

    public Turnout getSum() {
        return new Turnout(null, "", turnout.stream().mapToLong(Turnout::invited).sum(), turnout.stream().mapToLong(Turnout::answered).sum());
    }

    /** Those asked at the place that is shown. */
    private Turnout here() {
        return turnout.stream().filter(one -> one.school().toString().equals(school)).findFirst().orElseGet(this::getSum);
    }

    /** Who is behind the number of the chosen item. */
    public String getBehind() {
        return behind;
    }

    /** How many answers an open campaign has that its figures do not hold yet. */
    public String getWaiting() {
        return getDetails().state() == CampaignState.OPEN ? new ResultBehind(texts, here()).waiting(lines.all()) : "";
    }

    public List<Turnout> getTurnout() {
        return turnout;
    }

    public ResultLines getLines() {
        return lines;
    }

    public List<ResultSplits.Split> getSplits() {
        return splits;
    }

    public String getChosen() {
        return chosen;
    }

    public boolean isTable() {
        return "table".equals(view);
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
