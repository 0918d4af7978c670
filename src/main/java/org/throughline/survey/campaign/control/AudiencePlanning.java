package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AudienceRule;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.CampaignNotDraft;
import org.throughline.survey.campaign.entity.CampaignState;

/** The coordinator decides whom a campaign asks, and sees how many that is before anything is sent. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class AudiencePlanning {

    @PersistenceContext
    EntityManager em;

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignQueries queries;

    @Inject
    AudienceRules rules;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Changes whom a draft asks; once it is scheduled, that stands. */
    public void ask(CampaignId id, AudienceRule rule) {
        Campaign campaign = mine(id);
        if (campaign.state(clock.instant()) != CampaignState.DRAFT) {
            throw new CampaignNotDraft();
        }
        rules.keep(id, rule);
        audit.note(viewer.id().value(), "campaign-audience", id.toString(), rule.toString());
    }

    public AudienceRule rule(CampaignId id) {
        mine(id);
        return rules.of(id);
    }

    /** What the people at these schools can be told apart by. */
    public List<Choice> choices(Collection<OrganizationId> schools) {
        schools.forEach(school -> viewer.require(Can.RUN_SURVEYS, school));
        return rules.choices(schools.stream().map(OrganizationId::value).collect(Collectors.toSet()));
    }

    /** How many would be asked or are asked by now: in all, by school, by home language; those left out are counted apart. */
    public List<Counted> counted(CampaignId id) {
        mine(id);
        return SqlRead.of(em, Counted.class, """
                        select case when grouping(a.school_id) = 0 then 'SCHOOL' when grouping(a.home_language) = 0 then 'LANGUAGE' else 'ALL' end as kind,
                               a.school_id, case when grouping(a.school_id) = 0 then max(o.name) else coalesce(a.home_language, '') end as name,
                               count(distinct a.person_id) filter (where a.reach not in ('OPTED_OUT', 'NO_CONSENT')) as people,
                               count(*) filter (where a.reach not in ('OPTED_OUT', 'NO_CONSENT')) as asked, count(*) filter (where a.reach = 'MAIL') as by_mail,
                               count(*) filter (where a.reach in ('NO_ADDRESS', 'BOUNCED', 'UNSUBSCRIBED')) as by_letter,
                               count(*) filter (where a.reach = 'CLASS') as in_class, count(*) filter (where a.reach = 'OPTED_OUT') as opted_out,
                               count(*) filter (where a.reach = 'BOUNCED') as bounced, count(*) filter (where a.reach = 'UNSUBSCRIBED') as unsubscribed,
                               count(*) filter (where a.reach = 'NO_CONSENT') as without_consent,
                               count(*) filter (where a.reach = 'TEXT') as by_text
                        from survey.audience(:id, null) a join district.v_school o on o.id = a.school_id
                        group by grouping sets ((a.school_id), (a.home_language), ())
                        order by kind, case when grouping(a.school_id) = 0 then 0 else count(*) end desc, name, a.school_id""")
                .with("id", id.value()).list();
    }

    /** What is not theirs is refused as what is not there, and costs as much. */
    private Campaign mine(CampaignId id) {
        queries.details(id);
        Campaign campaign = campaigns.get(id);
        if (campaign.schools().isEmpty() && !viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
        campaign.schools().forEach(school -> viewer.require(Can.RUN_SURVEYS, school));
        return campaign;
    }

    /**
     * Something that people can be chosen by.
     *
     * @param kind  ROLE, LEVEL, GRADE, LANGUAGE, GROUP or TEAM
     * @param label as it is shown; languages have theirs in the texts
     * @param n     people (of levels, schools) who have it
     */
    public record Choice(String kind, String name, String label, long n) {}

    /**
     * @param kind ALL, SCHOOL or LANGUAGE
     * @param name of the school, or the code of the language
     * @param asked invitations; of families more than people where they are asked by school or child
     */
    public record Counted(String kind, UUID school, String name, long people, long asked, long byMail, long byLetter, long inClass, long optedOut,
            long bounced, long unsubscribed, long withoutConsent, long byText) {

        public long leftOut() {
            return optedOut + withoutConsent;
        }
    }
}
