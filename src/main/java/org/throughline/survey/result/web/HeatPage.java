package org.throughline.survey.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.result.control.HeatQueries;

/** survey/heat.xhtml: schools by commitments. */
@Named
@RequestScoped
public class HeatPage extends OneCampaign {

    private static final long serialVersionUID = 1L;

    @Inject
    HeatQueries queries;

    private String by;
    private List<HeatQueries.Column> columns = List.of();
    private List<HeatLines.Line> lines = List.of();
    private String sentence = "";

    @Override
    public void load() {
        super.load();
        columns = queries.columns(id(), texts.language().code());
        HeatLines map = new HeatLines(texts, columns, queries.cells(id()));
        lines = map.lines(by);
        sentence = map.sentence();
    }

    public List<HeatQueries.Column> getColumns() {
        return columns;
    }

    public List<HeatLines.Line> getLines() {
        return lines;
    }

    public String getSentence() {
        return sentence;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
