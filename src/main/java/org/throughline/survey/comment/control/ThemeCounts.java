package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.Protection;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.entity.ThemeTable;

/** How many wrote about what, item by item; small numbers are hidden by the engine for small groups, over all schools and themes at once. */
@Stateless
@RolesAllowed(Can.READ_COMMENTS)
public class ThemeCounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    @Inject
    @ConfigProperty(name = "survey.comments.minimum", defaultValue = "0")
    int minimumOfComments;

    /** Of sorted comments to an item, at a school or, where it is null, in all schools; the most frequent first, hidden ones last. */
    public List<Row> rows(CampaignId campaign, UUID item, OrganizationId place, String language) {
        if (place == null ? !viewer.scope(Can.READ_COMMENTS).whole() : !viewer.scope(Can.READ_COMMENTS).holds(place)) {
            throw new NotYours();
        }
        List<Line> lines = SqlRead.of(em, Line.class, """
                        select school_id, level, themes, count(*) from (
                            select c.school_id, c.level, coalesce((select string_agg(cast(v.theme_id as text), ' ' order by v.theme_id) from survey.v_comment_theme v where v.comment_id = c.id), '') as themes
                            from survey.comment c
                            where c.campaign_id = :campaign and c.item_id = :item and exists (select 1 from survey.comment_coding g where g.comment_id = c.id)) s
                        group by school_id, level, themes""").with("campaign", campaign.value()).with("item", item).list();
        Map<UUID, String> names = SqlRead.of(em, Name.class, "select id, case when :own = 'es' then name_es else name_en end from survey.theme").with("own", language).list().stream()
                .collect(Collectors.toMap(Name::id, Name::name));
        ThemeTable table = new ThemeTable(new Protection(Math.max(minimum, minimumOfComments)), lines.stream().map(Line::writers).toList());
        return table.at(place == null ? null : place.value()).stream().map(cell -> new Row(cell.theme(), names.getOrDefault(cell.theme(), ""), cell.hidden(), cell.comments(), cell.of())).toList();
    }

    /** @param comments about the theme, of so many that were sorted; both 0 where hidden */
    public record Row(UUID theme, String name, boolean hidden, int comments, int of) {

        public long perCent() {
            return of == 0 ? 0 : Math.round(100.0 * comments / of);
        }
    }

    record Line(UUID school, String level, String themes, int people) {

        ThemeTable.Writers writers() {
            return new ThemeTable.Writers(school, level, themes.isEmpty() ? Set.of() : Arrays.stream(themes.split(" ")).map(UUID::fromString).collect(Collectors.toSet()), people);
        }
    }

    record Name(UUID id, String name) {}
}
