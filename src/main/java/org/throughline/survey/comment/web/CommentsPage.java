package org.throughline.survey.comment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.comment.control.CommentReading;
import org.throughline.survey.comment.control.ThemeCounts;

/** survey/comments.xhtml: what people said in their own words, as far as it was released. */
@Named
@RequestScoped
public class CommentsPage {

    @Inject
    CommentReading reading;

    @Inject
    ThemeCounts counts;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    Asked asked;

    private String campaign;
    private String school;
    private CampaignDetails details;
    private List<Turnout> places;
    private List<CommentReading.Asked> items;
    private List<CommentReading.Told> told;
    private List<CommentLine> lines;
    private List<ThemeCounts.Row> themes = List.of();
    private Asked.Part part;
    private boolean whole;

    /** @param inView the school in view, "" for all */
    public void load(String inView) {
        campaign = asked.said("campaign");
        school = asked.said("school");
        CampaignId id = CampaignId.of(campaign);
        String own = texts.language().code();
        details = campaigns.details(id);
        whole = reading.readsAll(id);
        places = campaigns.turnout(id);
        if (school.isEmpty()) {
            boolean usable = places.stream().anyMatch(one -> one.school().toString().equals(inView));
            school = usable ? inView : whole || places.isEmpty() ? "all" : places.get(0).school().toString();
        }
        items = reading.items(id, place(), own);
        told = reading.told(id, place());
        part = asked.part(bound -> reading.total(id, place(), asked.search(), bound));
        lines = reading.rows(id, place(), asked.search(), own, getPager().first(), getPager().size()).stream()
                .map(row -> new CommentLine(row, Marked.of(row.words()), Tongue.of(row.language()))).toList();
        String item = asked.said("item");
        themes = items.stream().filter(one -> item.isEmpty() ? one.readable() > 0 : one.item().toString().equals(item)).findFirst()
                .map(one -> counts.rows(id, one.item(), place(), own)).orElse(List.of());
    }

    private OrganizationId place() {
        return "all".equals(school) ? null : new OrganizationId(Ids.parse(school));
    }

    public boolean isWhole() {
        return whole;
    }

    public boolean allowed(String capability) {
        return viewer.may(capability);
    }

    /** Whether somebody wrote, but too few, or nothing of it was released yet. */
    public boolean isWritten() {
        return items.stream().anyMatch(CommentReading.Asked::written);
    }

    public boolean isNarrowed() {
        return Stream.of("q", "item", "from", "language", "theme").anyMatch(name -> !asked.said(name).isEmpty());
    }

    public List<Asked.Filter> getFilters() {
        return new CommentFilters(texts, asked).of(items, told, themes, "all".equals(school));
    }

    public String where(CommentReading.Row row) {
        return new CommentFilters(texts, asked).where(row);
    }

    public String getPlaceName() {
        return places.stream().filter(one -> one.school().toString().equals(school)).findFirst().map(Turnout::name).orElseGet(() -> texts.get("survey.results.all-schools"));
    }

    public String getAddress() {
        return asked.address("comments.xhtml", "campaign=" + campaign, "school=" + school);
    }

    public String said(String name) {
        return asked.said(name);
    }

    public String getTitle() {
        return details.title().in(texts.language().code());
    }

    public List<Turnout> getPlaces() {
        return places;
    }

    public List<CommentLine> getLines() {
        return lines;
    }

    public List<ThemeCounts.Row> getThemes() {
        return themes;
    }

    /** Whether the number of any theme may be told. */
    public boolean isThemesTold() {
        return themes.stream().anyMatch(row -> !row.hidden());
    }

    public Pager getPager() {
        return part.pager();
    }

    public String getTotal() {
        return part.total(texts);
    }

    public String getCampaign() {
        return campaign;
    }

    public String getSchool() {
        return school;
    }
}
