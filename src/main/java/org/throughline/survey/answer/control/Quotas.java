package org.throughline.survey.answer.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.platform.SqlDirect;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;

/** How many answers a public survey takes, in all and at each school, and how many of them are taken. */
@ApplicationScoped
class Quotas {

    private static final String THOSE = "campaign_id = :campaign and (school_id is null or school_id = cast(:school as uuid))";

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/throughline")
    DataSource database;

    /** Takes a place in all and at the school; false where one of them is full, and then the transaction has to go back. */
    boolean take(UUID campaign, UUID school) {
        return SqlDirect.first(database, Count.class, """
                with taken as (update survey.quota set taken = taken + 1 where taken < most and campaign_id = ? and (school_id is null or school_id = ?) returning 1)
                select (select count(*) from survey.quota where campaign_id = ? and (school_id is null or school_id = ?)) - (select count(*) from taken)""",
                campaign, school, campaign, school).orElseThrow().count() == 0;
    }

    boolean full(UUID campaign, UUID school) {
        return SqlRead.of(em, Count.class, "select count(*) from survey.quota where taken >= most and " + THOSE).with("campaign", campaign).with("school", school).one().count() > 0;
    }

    void giveBack(CampaignId campaign, UUID school, long answers) {
        em.createNativeQuery("update survey.quota set taken = greatest(0, taken - :answers) where " + THOSE)
                .setParameter("answers", (int) answers).setParameter("campaign", campaign.value()).setParameter("school", school).executeUpdate();
    }

    /** Sets both limits; null is none. What was taken before counts. */
    void limit(CampaignId campaign, Integer inAll, Integer perSchool) {
        em.createNativeQuery("delete from survey.quota where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        String taken = """
                (select count(*) from survey.ballot b where b.campaign_id = :campaign %1$s) + (select count(*) from survey.response b where b.campaign_id = :campaign %1$s)
                + (select count(*) from survey.held_answer b where b.campaign_id = :campaign %1$s)""";
        if (inAll != null) {
            em.createNativeQuery("insert into survey.quota (campaign_id, most, taken) select :campaign, :most, " + taken.formatted(""))
                    .setParameter("campaign", campaign.value()).setParameter("most", inAll).executeUpdate();
        }
        if (perSchool != null) {
            em.createNativeQuery("insert into survey.quota (campaign_id, school_id, most, taken) select :campaign, s.school_id, :most, "
                            + taken.formatted("and b.school_id = s.school_id") + " from survey.campaign_school s where s.campaign_id = :campaign")
                    .setParameter("campaign", campaign.value()).setParameter("most", perSchool).executeUpdate();
        }
    }

    List<PublicAnswers.Quota> of(CampaignId campaign) {
        return SqlRead.of(em, PublicAnswers.Quota.class, """
                        select q.school_id, coalesce(o.name, ''), q.most, q.taken from survey.quota q left join district.organization o on o.id = q.school_id
                        where q.campaign_id = :campaign order by q.school_id nulls first, o.name, q.school_id""").with("campaign", campaign.value()).list();
    }

    record Count(long count) {}
}
