package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.Narrowed;
import org.throughline.platform.audit.Audit;
import org.throughline.survey.CampaignId;

/**
 * Released comments, where their writers are enough: of a school for who answers for it, of all schools for who answers for all of
 * them. Each page that is read is in the audit log. Places are null for all schools together.
 */
@Stateless
@RolesAllowed(Can.READ_COMMENTS)
public class CommentReading {

    private static final String ROWS = """
            with page as (select c.id from survey.comment c where %%s order by c.id offset :first rows fetch next :size rows only)
            select c.id, coalesce(t.text, e.text), case when c.at_school then o.name end, case when c.at_school or c.at_level then c.level else '' end, c.language, %s,
                   coalesce((select string_agg(case when :own = 'es' then h.name_es else h.name_en end, chr(10) order by h.name_en)
                             from survey.theme h where h.id in (select k.theme_id %s)), '')
            from page join survey.comment c on c.id = page.id
            left join district.organization o on o.id = c.school_id
            left join survey.item_text t on t.item_id = c.item_id and t.language = :own
            left join survey.item_text e on e.item_id = c.item_id and e.language = 'en'
            order by c.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    CommentReach reach;

    @Inject
    Audit audit;

    /** Whether the viewer reads those of all schools together. */
    public boolean readsAll(CampaignId campaign) {
        return reach.all(campaign);
    }

    /** In an order of chance that stays. Of the search, the school is where comments come from, among those that may be told apart. */
    public List<Row> rows(CampaignId campaign, OrganizationId place, CommentSearch search, String language, int first, int size) {
        reach.require(campaign, place);
        List<Row> rows = readable(campaign, place).and(search.of(searched(place)))
                .read(em, Row.class, ROWS.formatted(search.marked("c.shown"), CommentSearch.TOLD_THEMES)).with("own", language).with("first", first).with("size", size).list();
        audit.note(viewer.id().value(), "comments-read", campaign.toString(), (place == null ? "all schools" : place.toString()) + ", from " + first + ", " + rows.size()
                + (search.equals(CommentSearch.ALL) ? "" : ", " + search) + ": " + rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")));
        return rows;
    }

    /** How many there are; of what has to be looked for no more than the bound. */
    public long total(CampaignId campaign, OrganizationId place, CommentSearch search, int bound) {
        reach.require(campaign, place);
        Narrowed readable = readable(campaign, place);
        return search.searches() ? CommentSearch.found(em, readable.and(search.of(searched(place))), bound) : CommentSearch.kept(em, readable.and(search.kept()));
    }

    /** Items of the campaign that take words, with how many comments to each may be read at the place. */
    public List<Asked> items(CampaignId campaign, OrganizationId place, String language) {
        reach.require(campaign, place);
        return readable(campaign, place).read(em, Asked.class, """
                        select i.id, coalesce(t.text, e.text), (select coalesce(sum(c.comments), 0) from survey.comment_count c where %s and c.item_id = i.id),
                               exists (select 1 from survey.comment_count w where w.campaign_id = :campaign and w.item_id = i.id and w.comments > 0)
                        from survey.campaign a join survey.item i on i.instrument_id = a.instrument_id and (i.type = 'TEXT' or i.type = 'LINE' and i.pattern is null)
                        left join survey.item_text t on t.item_id = i.id and t.language = :own left join survey.item_text e on e.item_id = i.id and e.language = 'en'
                        where a.id = :campaign order by i.position""").with("own", language).list();
    }

    /** Languages and schools that may be told apart at the place. */
    public List<Told> told(CampaignId campaign, OrganizationId place) {
        reach.require(campaign, place);
        return readable(campaign, place).read(em, Told.class, """
                        select distinct c.language, case when c.at_school then c.school_id end, case when c.at_school then o.name end
                        from survey.comment_count c left join district.organization o on o.id = c.school_id
                        where %s and c.comments > 0 order by 3, 1""").list();
    }

    /** At a school its own comments are looked through: the index of words would bring those of all schools first. */
    private static String searched(OrganizationId place) {
        return place == null ? "c.shown_search" : "coalesce(c.shown_search, cast('' as tsvector))";
    }

    /** Of comments and of their counts alike. */
    private static Narrowed readable(CampaignId campaign, OrganizationId place) {
        Narrowed readable = new Narrowed().and("c.campaign_id = :campaign", "campaign", campaign.value()).and("c.state = 'RELEASED'");
        return place == null ? readable.and("c.at_district") : readable.and("c.at_school and c.school_id = :place", "place", place.value());
    }

    /**
     * @param school null where it may not be told
     * @param level  "" where it may not be told
     * @param words  what was released of it; what was looked for stands between U+E000 and U+E001
     * @param about  themes that may be told of it, a line each
     */
    public record Row(UUID id, String item, String school, String level, String language, String words, String about) {

        public List<String> themes() {
            return about.isEmpty() ? List.of() : about.lines().toList();
        }
    }

    /** @param written whether anybody wrote to it */
    public record Asked(UUID item, String text, long readable, boolean written) {}

    /** A language with a school, which is null where it may not be told. */
    public record Told(String language, UUID school, String name) {}
}
