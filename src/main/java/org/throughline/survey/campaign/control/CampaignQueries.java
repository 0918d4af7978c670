package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;

/** Campaigns, for everybody who may see results at one of their schools. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class CampaignQueries {

    private static final String MINE = """
            (:whole or exists (select 1 from survey.campaign_school m where m.campaign_id = c.id and m.school_id in (:schools)))""";
    private static final String COLUMNS = """
            c.id, c.code, case :language when 'es' then coalesce(c.title_es, c.title_en) else c.title_en end as title, c.audience,
            c.opens_at, c.closes_at, c.scheduled_at, c.closed_at, c.published_at, t.schools, t.invited, t.answered""";
    private static final String TURNOUT = """
            cross join lateral (select count(*) as schools, coalesce(sum(v.invited), 0) as invited, 
                    case when c.audience = 'ANYONE' and :whole and c.published_at is not null then (select coalesce(sum(g.responses), 0) from survey.tally_group g where g.campaign_id = c.id)
                         when c.audience = 'ANYONE' and :whole then (select count(*) from survey.response r where r.campaign_id = c.id) + (select count(*) from survey.ballot b where b.campaign_id = c.id)
                         else coalesce(sum(v.answered), 0) end as answered
                from survey.v_turnout v where v.campaign_id = c.id and (:whole or v.school_id in (:schools))) t""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Campaigns campaigns;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** The campaigns of the viewer's schools, what is open first, then the newest. */
    public List<CampaignRow> rows(String language, int first, int size) {
        return read("", language, first, size).list();
    }

    public CampaignRow row(CampaignId id, String language) {
        return read("and c.id = :id", language, 0, 1).with("id", id.value()).one();
    }

    /** Campaigns whose title or code has the words. */
    public List<CampaignRow> named(String words, String language, int most) {
        return read("and (lower(c.title_en || ' ' || coalesce(c.title_es, '') || ' ' || c.code) like :words escape '!')", language, 0, most)
                .with("words", "%" + words.toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").list();
    }

    /** Campaigns that close soon, or closed and are not published. */
    public List<CampaignRow> unfinished(String language, java.time.Instant until) {
        return read("and c.scheduled_at is not null and c.published_at is null and c.closes_at < :until", language, 0, 40).with("until", until).list();
    }

    private SqlRead<CampaignRow> read(String condition, String language, int first, int size) {
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, CampaignRow.class, "select " + COLUMNS + " from survey.campaign c " + TURNOUT + " where " + MINE + " " + condition
                        + " order by (c.published_at is null and c.closed_at is null and c.closes_at > :now) desc, c.opens_at desc, c.id offset :first rows fetch next :size rows only")
                .with("now", clock.instant()).with("language", language).with("first", first).with("size", size)
                .with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    public CampaignDetails details(CampaignId id) {
        Campaign campaign = mine(id);
        return new CampaignDetails(campaign.id(), campaign.version(), campaign.code(), campaign.instrument(), campaign.audience(),
                campaign.confidentiality(), campaign.title(), campaign.state(clock.instant()), campaign.window().opensAt(),
                campaign.window().closesAt(), campaign.window().lastDay(clock.getZone()), campaign.answerBy(), campaign.publishedAt(), campaign.languages(), campaign.byText(),
                campaign.keeps().contains(Kept.ROLE));
    }

    /** Response by school, of the viewer's schools. */
    public List<Turnout> turnout(CampaignId id) {
        requireMine(id);
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, Turnout.class, """
                        select o.id, o.name, t.invited, t.answered
                        from survey.v_turnout t join district.v_school o on o.id = t.school_id
                        where t.campaign_id = :id and (:whole or t.school_id in (:schools))
                        order by case when t.invited = 0 then 0 else 1.0 * t.answered / t.invited end desc, o.name, o.id""")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** The schools at which the viewer may ask. */
    public List<Turnout> schools() {
        Scope scope = viewer.scope(Can.RUN_SURVEYS);
        return SqlRead.of(em, Turnout.class, "select o.id, o.name, 0, 0 from district.v_school o where (:whole or o.id in (:schools)) order by o.name, o.id")
                .with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** Who of those invited has not answered, by home language, of the schools for which the viewer runs surveys. */
    public List<Missing> missing(CampaignId id) {
        if (mine(id).confidentiality() == Confidentiality.ANONYMOUS) {
            // small groups would tell who took part; TurnoutQueries shows those that are large enough
            return List.of();
        }
        Scope scope = viewer.scope(Can.RUN_SURVEYS);
        return SqlRead.of(em, Missing.class, """
                        select i.home_language, count(*) as invited, count(*) filter (where not i.answered) as missing,
                               count(*) filter (where i.channel = 'LETTER') as letters, max(i.reminded_on) as reminded_on
                        from survey.invitation i
                        where i.campaign_id = :id and i.channel <> 'CARD' and (:whole or i.school_id in (:schools))
                        group by i.home_language order by invited desc, i.home_language""")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** How many invitations by mail or text message are not answered; who was asked by letter is reminded of nothing. */
    public long remindable(CampaignId id) {
        mine(id);
        return SqlRead.of(em, Count.class, "select count(*) from survey.invitation i where i.campaign_id = :id and not i.answered and i.channel in ('MAIL', 'TEXT')")
                .with("id", id.value()).one().count();
    }

    record Count(long count) {}

    /** How many invitations are still to be made: by mail, and by letter. */
    public Uninvited uninvited(CampaignId id) {
        mine(id);
        return SqlRead.of(em, Uninvited.class, """
                        select count(*) filter (where a.reach in ('MAIL', 'TEXT')), count(*) filter (where a.reach not in ('MAIL', 'TEXT', 'OPTED_OUT', 'NO_CONSENT', 'CLASS'))
                        from survey.audience(:id, null) a left join survey.campaign_rule r on r.campaign_id = :id
                        where not exists (select 1 from survey.invitation i where i.campaign_id = :id and i.person_id = a.person_id
                                            and case when a.child_id is not null then i.child_id = a.child_id
                                                     when r.family_way = 'FAMILY' then true else i.school_id = a.school_id end)""")
                .with("id", id.value()).one();
    }

    private Campaign mine(CampaignId id) {
        requireMine(id);
        return campaigns.get(id);
    }

    /** In one query, so that what is not theirs takes as long as what is not there. */
    private void requireMine(CampaignId id) {
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        SqlRead.of(em, Found.class, "select c.id from survey.campaign c where c.id = :id and (" + MINE + """
                         or :district and not exists (select 1 from survey.campaign_school m where m.campaign_id = c.id))""")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).with("district", scope.whole()).first().orElseThrow(NotYours::new);
    }

    record Found(java.util.UUID id) {}

    /** People of one home language: asked, and still missing. */
    public record Missing(String homeLanguage, long invited, long missing, long letters, java.time.LocalDate remindedOn) {

        /** Whole per cent who answered. */
        public int rate() {
            return invited == 0 ? 0 : (int) ((200 * (invited - missing) + invited) / (2 * invited));
        }
    }

    /** People who could still be invited. */
    public record Uninvited(long byMail, long byLetter) {}
}
