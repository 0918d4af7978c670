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
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.survey.CampaignId;

/**
 * Released comments, where their writers are enough: of a school for who answers for it, of all schools for who reads all. Each
 * page that is read is in the audit log.
 */
@Stateless
@RolesAllowed(Can.READ_COMMENTS)
public class CommentReading {

    private static final String MAY_BE_READ = """
             where c.campaign_id = :campaign and c.state = 'RELEASED'
               and case when cast(:place as uuid) is null then c.at_district else c.at_school and c.school_id = cast(:place as uuid) end
               and (:words = '' or c.shown_search @@ q.query)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** In an order of chance that stays. Of the search, the school is where comments come from, among those that may be told apart. */
    public List<Row> rows(CampaignId campaign, OrganizationId place, CommentSearch search, String language, int first, int size) {
        requireMine(campaign, place);
        String school = "case when c.at_school then o.name end";
        // asked for by school, comments whose school is not told would tell it
        String told = place == null ? " and (:school = '' or c.at_school)" : "";
        List<Row> rows = search.in(read(Row.class, "select c.id, coalesce(t.text, e.text), " + school + ", case when c.at_school or c.at_level then c.level else '' end, c.language, "
                        + CommentSearch.marked("c.shown") + """
                        , coalesce((select string_agg(case when :own = 'es' then h.name_es else h.name_en end, ', ' order by h.name_en) from survey.v_comment_theme v join survey.theme h on h.id = v.theme_id
                                    where v.comment_id = c.id), ''), count(*) over ()""",
                told + CommentSearch.NARROWED + " order by c.id offset :first rows fetch next :size rows only", campaign, place)).with("own", language).with("first", first).with("size", size).list();
        audit.note(viewer.id().value(), "comments-read", campaign.toString(), (place == null ? "all schools" : place.toString()) + ", from " + first + ", " + rows.size()
                + (search.equals(CommentSearch.ALL) ? "" : ", " + search) + ": " + rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")));
        return rows;
    }

    /** Items of the campaign that take words, with how many comments to each may be read at the place. */
    public List<Asked> items(CampaignId campaign, OrganizationId place, String language) {
        requireMine(campaign, place);
        return CommentSearch.ALL.in(SqlRead.of(em, Asked.class, """
                        select i.id, coalesce(t.text, e.text), (select count(*) from survey.comment c\s""" + CommentSearch.WORDS + "\n" + MAY_BE_READ + """
                                and c.item_id = i.id and :item = '' and :school = '' and :language = '' and :theme = ''),
                               exists (select 1 from survey.comment c where c.campaign_id = :campaign and c.item_id = i.id)
                        from survey.campaign a join survey.item i on i.instrument_id = a.instrument_id and (i.type = 'TEXT' or i.type = 'LINE' and i.pattern is null)
                        left join survey.item_text t on t.item_id = i.id and t.language = :own left join survey.item_text e on e.item_id = i.id and e.language = 'en'
                        where a.id = :campaign order by i.position""")).with("campaign", campaign.value()).with("place", place == null ? null : place.value()).with("own", language).list();
    }

    /** Languages and schools that may be told apart at the place. */
    public List<Told> told(CampaignId campaign, OrganizationId place) {
        requireMine(campaign, place);
        return SqlRead.of(em, Told.class, """
                        select distinct c.language, case when c.at_school then c.school_id end, case when c.at_school then o.name end
                        from survey.comment c left join district.organization o on o.id = c.school_id
                        where c.campaign_id = :campaign and c.state = 'RELEASED' and case when cast(:place as uuid) is null then c.at_district else c.at_school and c.school_id = cast(:place as uuid) end
                        order by 3, 1""").with("campaign", campaign.value()).with("place", place == null ? null : place.value()).list();
    }

    private <R extends Record> SqlRead<R> read(Class<R> type, String select, String more, CampaignId campaign, OrganizationId place) {
        return SqlRead.of(em, type, select + " from survey.comment c " + CommentSearch.WORDS + """
                         left join district.organization o on o.id = c.school_id
                         left join survey.item_text t on t.item_id = c.item_id and t.language = :own left join survey.item_text e on e.item_id = c.item_id and e.language = 'en'
                        """ + MAY_BE_READ + more).with("campaign", campaign.value()).with("place", place == null ? null : place.value());
    }

    private void requireMine(CampaignId campaign, OrganizationId place) {
        Scope scope = viewer.scope(Can.READ_COMMENTS);
        if (place == null && !scope.whole()) {
            throw new NotYours();
        }
        if (place != null) {
            viewer.require(Can.READ_COMMENTS, place);
        }
        SqlRead.of(em, Found.class, "select m.campaign_id from survey.campaign_school m where m.campaign_id = :campaign and (:whole or m.school_id in (:schools)) fetch next 1 rows only")
                .with("campaign", campaign.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).first().orElseThrow(NotYours::new);
    }

    /**
     * @param school null where it may not be told
     * @param level  "" where it may not be told
     * @param words  what was released of it; what was looked for stands between U+E000 and U+E001
     */
    public record Row(UUID id, String item, String school, String level, String language, String words, String themes, long total) {}

    /** @param written whether anybody wrote to it */
    public record Asked(UUID item, String text, long readable, boolean written) {}

    /** A language with a school, which is null where it may not be told. */
    public record Told(String language, UUID school, String name) {}

    record Found(UUID id) {}
}
