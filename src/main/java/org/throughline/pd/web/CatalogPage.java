package org.throughline.pd.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.CatalogFilter;
import org.throughline.pd.control.CatalogQueries;
import org.throughline.pd.control.SectionChoice;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.control.Transcripts;
import org.throughline.platform.Slice;
import org.throughline.platform.text.Texts;

/** pd/catalog.xhtml */
@Named
@ViewScoped
public class CatalogPage implements Serializable {

    private static final int SIZE = 15;

    @Inject
    transient CatalogQueries queries;

    @Inject
    transient SectionChoice choice;

    @Inject
    transient Transcripts transcripts;

    @Inject
    transient CatalogFilters filters;

    @Inject
    transient Moments moments;

    @Inject
    transient Texts texts;

    private CatalogFilter filter = CatalogFilter.open();
    private CatalogQueries.Sort sort = CatalogQueries.Sort.STARTS;
    private int first;
    private transient List<SectionRow> rows;

    /** Reads what the address says, once; buttons on the page keep it. */
    public void load() {
        filter = filters.asked();
        sort = filters.sort();
        first = filters.first();
    }

    public List<SectionRow> getRows() {
        if (rows == null) {
            rows = queries.sections(filter, new Slice<>(first, SIZE, sort, false));
        }
        return rows;
    }

    public void take(UUID section, String title) {
        choice.choose(new SectionId(section));
        done("pd.catalog.taken", title);
    }

    public void giveBack(UUID section, String title) {
        choice.giveBack(new SectionId(section));
        done("pd.catalog.given-back", title);
    }

    private void done(String key, String title) {
        rows = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, title), null));
    }

    public String getPurpose() {
        int percent = transcripts.mine().chosenPercent();
        long open = queries.count(CatalogFilter.open());
        return transcripts.mine().minutes() == 0 ? texts.of("pd.catalog.purpose.new", open) : texts.of("pd.catalog.purpose", open, percent);
    }

    public List<CatalogFilters.Group> getGroups() {
        return filters.groups(filter);
    }

    public List<CatalogFilters.Link> getChips() {
        return filters.chips(filter, sort);
    }

    public List<CatalogFilters.Link> getShows() {
        return filters.shows(filter, sort);
    }

    public CatalogFilters.Pages getPages() {
        return filters.pages(filter, sort, first, SIZE);
    }

    public String when(SectionRow row) {
        return moments.when(row);
    }

    public String about(SectionRow row) {
        String lead = row.facilitators() == null ? "" : " · " + texts.of("pd.with", row.facilitators());
        String hours = row.meetings() > 1 ? texts.of("pd.hours-in-meetings", moments.number(row.mostMinutes()), row.meetings()) : moments.hours(row.mostMinutes());
        return row.code() + " · " + texts.get("pd.format." + row.format()).toLowerCase(texts.language().locale()) + " · " + hours + lead;
    }

    /** What a button may do in a row: TAKE, GIVE_BACK or nothing. */
    public String act(SectionRow row) {
        return switch (row.state(moments.now())) {
            case OPEN, FULL -> row.mine() != null ? (row.mine().name().equals("CHOSEN") ? "GIVE_BACK" : "") : row.leads() || row.left() == 0 ? "" : "TAKE";
            default -> "";
        };
    }

    public String serves(SectionRow row) {
        return texts.of("pd.catalog.serves", row.commitment(), moments.words(row.commitmentEn(), row.commitmentEs()));
    }

    public String conflict(SectionRow row) {
        return texts.of("pd.catalog.conflict", row.conflict(), moments.day(row.conflictAt()), moments.time(row.conflictAt()));
    }

    public CatalogFilter getFilter() {
        return filter;
    }

    public CatalogQueries.Sort getSort() {
        return sort;
    }
}
