package org.throughline.survey.answer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Kept;

/** What a campaign keeps of anonymous answers, and how far they are mixed: numbers only, of the campaign as a whole. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class PromiseQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    public Promise of(CampaignId id) {
        // refuses for who may not see the campaign
        campaigns.details(id);
        return SqlRead.of(em, Promise.class, """
                        select c.keeps, coalesce(c.kept_group, ''), (select count(*) from survey.ballot b where b.campaign_id = c.id),
                               coalesce(m.answers, 0), coalesce(m.cells, 0), coalesce(m.least, 0)
                        from survey.campaign c
                        left join (select sum(n) as answers, count(*) as cells, min(n) as least
                                   from (select count(*) as n from survey.response where campaign_id = :id group by school_id, grade_band, home_language, grp) g) m on true
                        where c.id = :id""").with("id", id.value()).one();
    }

    /** The groups that the rosters know, by name. */
    public List<String> groups() {
        return SqlRead.of(em, Group.class, "select distinct name from district.v_person_group order by name").most(200).list().stream().map(Group::name).toList();
    }

    /**
     * How far it is.
     *
     * @param waiting in the box
     * @param mixed   answers that can be read, as part of groups
     * @param cells   of how many crowds, the smallest of which has so many as least says
     */
    public record Promise(String keeps, String group, long waiting, long mixed, long cells, long least) {

        public Set<Kept> kept() {
            return keeps.isEmpty() ? Set.of() : Arrays.stream(keeps.split(" ")).map(Kept::valueOf).collect(Collectors.toSet());
        }
    }

    record Group(String name) {}
}
