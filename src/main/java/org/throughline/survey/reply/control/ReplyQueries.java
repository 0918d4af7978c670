package org.throughline.survey.reply.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.reply.entity.ReplyState;
import org.throughline.survey.reply.entity.Subject;

/**
 * Reads replies and which results have none, at the schools in the viewer's scope. Only figures that may be shown are looked
 * at, so a hidden result is neither low nor without an answer.
 */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class ReplyQueries {

    /** What a result of the alias x is called; its subject and subject_id name it. */
    static final String NAME = """
            coalesce(case x.subject
                when 'ITEM' then (select t.text from survey.item_text t where t.item_id = x.subject_id order by t.language <> :language, t.language <> 'en', t.language limit 1)
                when 'SCALE' then (select t.name from survey.construct_text t where t.construct_id = x.subject_id order by t.language <> :language, t.language <> 'en', t.language limit 1)
                else (select v.code || ' ' || case when :language = 'es' then coalesce(nullif(v.title_es, ''), v.title_en) else v.title_en end
                      from vision.v_commitment v where v.id = x.subject_id) end, '')""";

    private static final String ROWS = """
            select x.id, x.version, x.campaign_id, x.school_id, o.name, x.subject, x.subject_id, %s, x.state, x.due, x.owner_id, p.display_name,
                   coalesce(l.heard, e.heard, ''), coalesce(nullif(l.answer, ''), e.answer, ''), f.n, f.value, f.low, f.high, f.coded
            from survey.reply x
            left join district.v_school o on o.id = x.school_id
            left join district.v_person p on p.id = x.owner_id
            left join survey.reply_text l on l.reply_id = x.id and l.language = :language
            left join survey.reply_text e on e.reply_id = x.id and e.language = 'en'
            left join survey.v_result_figure f on f.campaign_id = x.campaign_id and f.school_id is not distinct from x.school_id
                and f.subject = x.subject and f.subject_id = x.subject_id
            where\s""".formatted(NAME);

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    ReplyOwners owners;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Texts texts;

    /** Below this per cent of favorable answers silence is told. */
    @Inject
    @ConfigProperty(name = "survey.low", defaultValue = "50")
    int low;

    /** Replies at a place, those that are owed first; school null is all schools together. */
    public List<ReplyRow> rows(CampaignId campaign, OrganizationId school, String language) {
        requireMine(campaign, school);
        return SqlRead.of(em, ReplyRow.class, ROWS + """
                        x.campaign_id = :campaign and x.school_id is not distinct from cast(:school as uuid)
                        order by case x.state when 'OPEN' then 0 when 'ANSWERED' then 1 else 2 end, x.due, x.id""")
                .with("campaign", campaign.value()).with("school", school == null ? null : school.value()).with("language", language).list();
    }

    public ReplyRow row(UUID id, String language) {
        ReplyRow row = SqlRead.of(em, ReplyRow.class, ROWS + "x.id = :id").with("id", id).with("language", language).one();
        requireMine(row.campaign(), row.school());
        return row;
    }

    /** The words of a reply in every language it has. */
    public List<Words> words(UUID id) {
        row(id, "en");
        return SqlRead.of(em, Words.class, "select language, heard, answer from survey.reply_text where reply_id = :id order by language <> 'en', language <> 'es', language")
                .with("id", id).list();
    }

    /** The newest first. */
    public List<StepRow> history(UUID id) {
        row(id, "en");
        return SqlRead.of(em, StepRow.class, """
                        select s.state, s.at, p.display_name, o.display_name, s.due from survey.reply_step s
                        left join district.v_person p on p.id = s.person_id left join district.v_person o on o.id = s.owner_id
                        where s.reply_id = :id order by s.number desc""").with("id", id).list();
    }

    public List<Growth> growth(UUID id) {
        row(id, "en");
        return SqlRead.of(em, Growth.class, "select kind, title, link, since from survey.reply_growth where reply_id = :id order by since, kind, target_id").with("id", id).list();
    }

    /** Low results at a place that nobody has answered in public; with whoever owes it, where somebody does. The lowest first. */
    public List<Silent> silent(CampaignId campaign, OrganizationId school, String language) {
        requireMine(campaign, school);
        return SqlRead.of(em, Silent.class, """
                        select x.subject_id, %s, x.favorable, x.low, x.high, x.n, x.coded, x.reply_id, x.due, p.display_name
                        from (select v.*, 'ITEM' as subject, v.item_id as subject_id from survey.v_item_reply v) x
                        left join district.v_person p on p.id = x.owner_id
                        where x.campaign_id = :campaign and x.school_id is not distinct from cast(:school as uuid)
                            and x.favorable < :low and x.coded <> 'OR_MORE' and coalesce(x.state, 'OPEN') = 'OPEN'
                        order by x.favorable, x.position, x.item_id""".formatted(NAME))
                .with("campaign", campaign.value()).with("school", school == null ? null : school.value()).with("language", language).with("low", low).list();
    }

    /** How many low results have their answer, for each place of the viewer's; all schools together first. */
    public List<Coverage> coverage(CampaignId campaign) {
        campaigns.details(campaign);
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, Coverage.class, """
                        select v.school_id, o.name, count(*), count(*) filter (where v.state in ('ANSWERED', 'DONE')),
                               count(*) filter (where v.state = 'OPEN'), count(distinct v.reply_id) filter (where v.state = 'OPEN' and v.due < :today)
                        from survey.v_item_reply v left join district.v_school o on o.id = v.school_id
                        where v.campaign_id = :campaign and v.favorable < :low and v.coded <> 'OR_MORE'
                            and case when v.school_id is null then :district else :whole or v.school_id in (:schools) end
                        group by 1, 2 order by v.school_id is not null, 2, 1""")
                .with("campaign", campaign.value()).with("today", clock.today()).with("low", low).with("district", scope.whole())
                .with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** How many low results of these places have their answer, in a sentence. */
    public String sentence(List<Coverage> places) {
        long results = places.stream().mapToLong(Coverage::low).sum();
        long answered = places.stream().mapToLong(Coverage::answered).sum();
        return results == 0 ? texts.of("reply.coverage.none", low) : texts.of("reply.coverage", answered, results, low);
    }

    /** The figure of a result at a place, with its name; empty where there is none that may be read. */
    public Optional<Figure> figure(CampaignId campaign, OrganizationId school, Subject subject, UUID of, String language) {
        requireMine(campaign, school);
        return SqlRead.of(em, Figure.class, "select " + NAME + """
                        , x.n, x.value, x.low, x.high, x.coded from survey.v_result_figure x
                        where x.campaign_id = :campaign and x.school_id is not distinct from cast(:school as uuid) and x.subject = :subject and x.subject_id = :of""")
                .with("campaign", campaign.value()).with("school", school == null ? null : school.value()).with("subject", subject.name()).with("of", of)
                .with("language", language).first();
    }

    /** What was heard, in a sentence made of the published figure alone, in this language. */
    public String heard(CampaignId campaign, OrganizationId school, Subject subject, UUID of, String language) {
        Figure figure = figure(campaign, school, subject, of, language).orElseThrow(NotFound::new);
        String key = subject == Subject.SCALE ? "reply.heard.scale" : figure.coded().equals("EXACT") ? "reply.heard" : "reply.heard." + figure.coded();
        return TextBundle.in(Tongue.of(language).locale()).of(key, figure.n(), figure.value(), figure.name());
    }

    public List<Owner> owners(CampaignId campaign, OrganizationId school) {
        requireMine(campaign, school);
        return owners.of(school);
    }

    /** Answers that are owed by a day: the viewer's own, and those of others that are late, where the viewer leads. */
    public List<ReplyRow> owed(LocalDate until, String language, int most) {
        Scope leads = viewer.scope(viewer.may(Can.LEAD_VISION) ? Can.LEAD_VISION : Can.ADAPT_COMMITMENTS);
        return SqlRead.of(em, ReplyRow.class, ROWS + """
                        x.state = 'OPEN' and (x.owner_id = :viewer and x.due <= :until
                            or x.due < :today and case when x.school_id is null then :district else :whole or x.school_id in (:schools) end)
                        order by x.due, x.id""")
                .with("viewer", viewer.id().value()).with("until", until).with("today", clock.today()).with("language", language)
                .with("district", leads.whole()).with("whole", leads.unbounded()).with("schools", leads.ids()).most(most).list();
    }

    /** Answers of a school that are late. */
    public List<ReplyRow> late(OrganizationId school, String language, int most) {
        viewer.require(Can.SEE_SURVEY_RESULTS, school);
        return SqlRead.of(em, ReplyRow.class, ROWS + "x.state = 'OPEN' and x.due < :today and x.school_id = :school order by x.due, x.id")
                .with("school", school.value()).with("today", clock.today()).with("language", language).most(most).list();
    }

    private void requireMine(CampaignId campaign, OrganizationId school) {
        campaigns.details(campaign);
        if (school == null) {
            if (!viewer.scope(Can.SEE_SURVEY_RESULTS).whole()) {
                throw new NotYours();
            }
        } else {
            viewer.require(Can.SEE_SURVEY_RESULTS, school);
        }
    }

    public int low() {
        return low;
    }

    /** @param schoolName null for all schools together, as is school */
    public record ReplyRow(UUID id, long version, CampaignId campaign, OrganizationId school, String schoolName, Subject subject, UUID subjectId, String name,
            ReplyState state, LocalDate due, PersonId owner, String ownerName, String heard, String answer, Integer n, Integer value, Integer low, Integer high, String coded) {

        public boolean late(LocalDate today) {
            return state == ReplyState.OPEN && due.isBefore(today);
        }
    }

    /** Somebody who may owe an answer. */
    public record Owner(PersonId person, String name) {}

    public record Words(String language, String heard, String answer) {}

    public record StepRow(ReplyState state, Instant at, String by, String owner, LocalDate due) {}

    /** What grew out of it; link from the context root. */
    public record Growth(String kind, String title, String link, LocalDate since) {}

    /** @param reply who has taken it on owes it by due; null where nobody has */
    public record Silent(UUID item, String name, int favorable, Integer low, Integer high, int n, String coded, UUID reply, LocalDate due, String owner) {}

    /** @param taken owed by somebody, not yet answered */
    public record Coverage(UUID school, String name, long low, long answered, long taken, long late) {}

    public record Figure(String name, int n, int value, Integer low, Integer high, String coded) {}
}
