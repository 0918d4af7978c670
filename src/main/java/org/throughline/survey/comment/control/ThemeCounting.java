package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.statistics.Protection;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.entity.ThemeTable;

/**
 * Counts comments by theme after somebody sorted, so that no page has to, and decides with the engine for small groups what of it may
 * be told: over all places and themes of an item at once. In the caller's transaction.
 */
@ApplicationScoped
public class ThemeCounting {

    @PersistenceContext
    EntityManager em;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    @Inject
    @ConfigProperty(name = "survey.comments.minimum", defaultValue = "0")
    int minimumOfComments;

    /** Campaigns in which somebody sorted since they were counted. */
    public List<CampaignId> behind() {
        return SqlRead.of(em, Found.class, "select campaign_id from survey.comment_gathering where themes_behind order by campaign_id").list().stream()
                .map(found -> new CampaignId(found.id())).toList();
    }

    public void recount(CampaignId campaign) {
        // first, so that whoever sorts meanwhile waits and has it counted once more
        execute("update survey.comment_gathering set themes_behind = false where campaign_id = :campaign", campaign);
        execute("delete from survey.theme_count where campaign_id = :campaign", campaign);
        SqlRead.of(em, Line.class, """
                        select c.item_id, %s, case when c.at_school or c.at_level then c.level else '-' end, array_to_string(c.themes, ' '), count(*)
                        from survey.comment c
                        where c.campaign_id = :campaign and c.state = 'RELEASED' and c.at_district and c.codings > 0 group by 1, 2, 3, 4""".formatted(CommentSearch.PLACE))
                .with("campaign", campaign.value()).list().stream().collect(Collectors.groupingBy(Line::item)).forEach((item, lines) -> tell(campaign, item, lines));
        use(campaign);
    }

    private void tell(CampaignId campaign, UUID item, List<Line> lines) {
        Map<String, List<ThemeTable.Cell>> told = new ThemeTable(new Protection(Math.max(minimum, minimumOfComments)), lines.stream().map(Line::writers).toList()).told();
        told.forEach((place, cells) -> SqlWrite.all(em, """
                insert into survey.theme_count (campaign_id, item_id, place, theme_id, hidden, comments, of_all) values (?, ?, ?, ?, ?, ?, ?)""", cells, (row, cell) -> {
            row.setObject(1, campaign.value());
            row.setObject(2, item);
            row.setString(3, place);
            row.setObject(4, cell.theme());
            row.setBoolean(5, cell.hidden());
            row.setInt(6, cell.comments());
            row.setInt(7, cell.of());
        }));
    }

    /** What the book of themes tells, summed up by campaign: how often each is used, was suggested, and is agreed upon. */
    private void use(CampaignId campaign) {
        execute("delete from survey.theme_use where campaign_id = :campaign", campaign);
        execute("""
                insert into survey.theme_use (campaign_id, theme_id, comments, suggested, accepted)
                select :campaign, h.id, coalesce(g.n, 0), coalesce(s.suggested, 0), coalesce(s.accepted, 0) from survey.theme h
                left join (select t.theme_id, count(*) as n from survey.comment c cross join lateral unnest(c.themes) t (theme_id)
                           where c.campaign_id = :campaign and c.codings > 0 group by t.theme_id) g on g.theme_id = h.id
                left join (select s.theme_id, count(*) as suggested, count(*) filter (where s.accepted) as accepted
                           from survey.theme_suggestion s join survey.comment c on c.id = s.comment_id where c.campaign_id = :campaign group by s.theme_id) s on s.theme_id = h.id
                where g.n > 0 or s.suggested > 0""", campaign);
        execute("delete from survey.theme_agreement where campaign_id = :campaign", campaign);
        // who sorted before there was a theme said nothing about it
        execute("""
                insert into survey.theme_agreement (campaign_id, theme_id, raters, given, comments)
                select :campaign, x.theme_id, x.raters, x.given, count(*) from (
                    select h.id as theme_id, g.comment_id, count(*) as raters, count(t.theme_id) as given
                    from survey.comment c join survey.comment_coding g on g.comment_id = c.id join survey.theme h on h.made_on <= g.coded_on
                    left join survey.comment_theme t on t.comment_id = g.comment_id and t.coder_id = g.coder_id and t.theme_id = h.id
                    where c.campaign_id = :campaign and c.codings > 1 group by h.id, g.comment_id) x
                where x.raters > 1 group by x.theme_id, x.raters, x.given""", campaign);
    }

    private void execute(String sql, CampaignId campaign) {
        em.createNativeQuery(sql).setParameter("campaign", campaign.value()).executeUpdate();
    }

    record Found(UUID id) {}

    record Line(UUID item, String place, String level, String themes, int people) {

        ThemeTable.Writers writers() {
            return new ThemeTable.Writers(place, level, themes.isEmpty() ? Set.of() : Arrays.stream(themes.split(" ")).map(UUID::fromString).collect(Collectors.toSet()), people);
        }
    }
}
