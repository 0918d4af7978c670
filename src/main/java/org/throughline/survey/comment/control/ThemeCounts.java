package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;

/** How many wrote about what, item by item, as the engine for small groups let it be told when it was counted last. */
@Stateless
@RolesAllowed(Can.READ_COMMENTS)
public class ThemeCounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    CommentReach reach;

    /** Of sorted comments to an item, at a school or, where it is null, in all schools; the most frequent first, hidden ones last. */
    public List<Row> rows(CampaignId campaign, UUID item, OrganizationId place, String language) {
        reach.require(campaign, place);
        return SqlRead.of(em, Row.class, """
                        select k.theme_id, case when :own = 'es' then t.name_es else t.name_en end, k.hidden, k.comments, k.of_all
                        from survey.theme_count k join survey.theme t on t.id = k.theme_id
                        where k.campaign_id = :campaign and k.item_id = :item and k.place = :place
                        order by k.hidden, k.comments desc, k.theme_id""")
                .with("own", language).with("campaign", campaign.value()).with("item", item).with("place", place == null ? "" : place.toString()).list();
    }

    /** @param comments about the theme, of so many that were sorted; both 0 where hidden */
    public record Row(UUID theme, String name, boolean hidden, int comments, int of) {

        public long perCent() {
            return of == 0 ? 0 : Math.round(100.0 * comments / of);
        }
    }
}
