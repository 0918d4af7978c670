package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Protection;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.entity.Floors;
import org.throughline.survey.comment.entity.NameBook;
import org.throughline.survey.comment.entity.Screened;
import org.throughline.survey.comment.entity.Watch;
import org.throughline.survey.comment.entity.WatchList;
import org.throughline.survey.comment.entity.WrittenIn;
import org.throughline.survey.result.control.PublishedSets;
import org.throughline.survey.result.entity.PublishedSet;

/**
 * Takes the comments of campaigns that take no more answers, looks through them, and decides where each may be shown. Of an anonymous
 * campaign nothing is taken before all is mixed, and what came on paper later only in crowds: few late comments would be those of the
 * few late forms. In the caller's transaction.
 */
@ApplicationScoped
public class CommentGathering {

    /** Late anonymous comments of a school are taken once there are as many as an answer waits for to be mixed. */
    private static final int CROWD = 10;

    private static final UUID NO_SCHOOL = new UUID(0, 0);

    /** What was typed, each beside how often the same was typed there, so that it can be compared with what was taken already. */
    private static final String FRESH = """
            with said as (
                select coalesce(r.school_id, cast(:nowhere as uuid)) as school, coalesce(o.level, case when c.confidentiality = 'ANONYMOUS' then r.grade_band end, '') as level,
                       r.language, a.item_id, a.words, row_number() over (partition by r.school_id, a.item_id, a.words order by r.id) as nth,
                       row_number() over (partition by a.item_id, a.words order by r.id) as nth_of_all
                from survey.campaign c join survey.response r on r.campaign_id = c.id
                join survey.answer a on a.response_id = r.id and a.words is not null and btrim(a.words) <> ''
                join survey.item i on i.id = a.item_id and (i.type = 'TEXT' or i.type = 'LINE' and i.pattern is null)
                left join district.organization o on o.id = r.school_id
                where c.id = :campaign),
            taken as (
                select coalesce(school_id, cast(:nowhere as uuid)) as school, item_id, words, row_number() over (partition by school_id, item_id, words order by id) as nth,
                       row_number() over (partition by item_id, words order by id) as nth_of_all
                from survey.comment where campaign_id = :campaign)
            select s.school, s.level, s.language, s.item_id, s.words from said s
            where not exists (select 1 from taken t where t.school = s.school and t.item_id = s.item_id and t.words = s.words and t.nth = s.nth)
              and exists (select 1 from said x where x.item_id = s.item_id and x.words = s.words
                          and not exists (select 1 from taken t where t.item_id = x.item_id and t.words = x.words and t.nth_of_all = x.nth_of_all))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    WatchLists lists;

    @Inject
    PublishedSets sets;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    @Inject
    @ConfigProperty(name = "survey.comments.minimum", defaultValue = "0")
    int minimumOfComments;

    /** Campaigns whose answers are all in and counted, and were not looked at since the last of them came. */
    public List<CampaignId> behind() {
        return SqlRead.of(em, Found.class, """
                        select c.id from survey.campaign c
                        left join survey.comment_gathering g on g.campaign_id = c.id
                        cross join lateral (select coalesce(sum(t.responses), 0) as responses from survey.tally_group t where t.campaign_id = c.id) n
                        where c.scheduled_at is not null and least(c.closed_at, c.closes_at) <= :now and n.responses <> coalesce(g.responses, 0)
                          and not exists (select 1 from survey.response r where r.campaign_id = c.id and not r.tallied)
                          and (c.published_at is not null or not exists (select 1 from survey.ballot b where b.campaign_id = c.id))
                        order by c.closes_at, c.id""").with("now", clock.instant()).list().stream().map(found -> new CampaignId(found.id())).toList();
    }

    public void gather(CampaignId campaign) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))").setParameter("name", "survey-comments " + campaign).getSingleResult();
        boolean again = SqlRead.of(em, Found.class, "select campaign_id from survey.comment_gathering where campaign_id = :campaign").with("campaign", campaign.value()).first().isPresent();
        boolean anonymous = SqlRead.of(em, Found.class, "select id from survey.campaign where id = :campaign and confidentiality = 'ANONYMOUS'").with("campaign", campaign.value()).first().isPresent();
        // nobody knows beforehand how much there is to compare: taken for little, it would be looked through again for each
        em.createNativeQuery("set local enable_nestloop = off").executeUpdate();
        List<Said> fresh = new ArrayList<>(SqlRead.of(em, Said.class, FRESH).with("campaign", campaign.value()).with("nowhere", NO_SCHOOL).list());
        em.createNativeQuery("set local enable_nestloop = on").executeUpdate();
        int late = 0;
        if (again && anonymous) {
            Map<UUID, Long> bySchool = fresh.stream().collect(Collectors.groupingBy(Said::school, Collectors.counting()));
            int all = fresh.size();
            fresh.removeIf(one -> bySchool.get(one.school()) < CROWD);
            late = all - fresh.size();
        }
        Collections.shuffle(fresh);
        write(campaign, fresh);
        place(campaign);
        em.createNativeQuery("""
                        insert into survey.comment_gathering (campaign_id, responses, late, gathered_on)
                        values (:campaign, (select coalesce(sum(t.responses), 0) from survey.tally_group t where t.campaign_id = :campaign), :late, :today)
                        on conflict (campaign_id) do update set responses = excluded.responses, late = excluded.late, gathered_on = excluded.gathered_on""")
                .setParameter("campaign", campaign.value()).setParameter("late", late).setParameter("today", clock.today()).executeUpdate();
    }

    private void write(CampaignId campaign, List<Said> fresh) {
        WatchList list = lists.list();
        Map<UUID, NameBook> books = new HashMap<>();
        String usual = fresh.stream().map(Said::language).filter(language -> !language.isEmpty()).findFirst().orElse("en");
        List<Ready> ready = fresh.stream().map(one -> new Ready(one, WrittenIn.code(one.words(), one.language().isEmpty() ? usual : one.language()),
                Screened.of(one.words(), list, books.computeIfAbsent(one.school(), school -> names(campaign, school))))).toList();
        SqlWrite.all(em, """
                insert into survey.comment (id, campaign_id, item_id, school_id, level, language, config, words, flags, parts, search)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), ' '), '{}'), coalesce(string_to_array(nullif(?, ''), chr(10)), '{}'),
                        to_tsvector(cast(? as regconfig), ?))""", ready, (row, one) -> {
            String config = WrittenIn.searchedAs(one.language());
            row.setObject(1, campaign.value());
            row.setObject(2, one.said().item());
            row.setObject(3, one.said().school().equals(NO_SCHOOL) ? null : one.said().school(), Types.OTHER);
            row.setString(4, one.said().level());
            row.setString(5, one.language());
            row.setString(6, config);
            row.setString(7, one.said().words());
            row.setString(8, one.screened().flags().stream().sorted().map(Watch::name).collect(Collectors.joining(" ")));
            row.setString(9, one.screened().parts().stream().map(part -> part.replace('\n', ' ')).collect(Collectors.joining("\n")));
            row.setString(10, config);
            row.setString(11, one.said().words());
        });
    }

    /** Students, staff and families of the school; where none is known, of all schools asked. */
    private NameBook names(CampaignId campaign, UUID school) {
        return new NameBook(SqlRead.of(em, Name.class, """
                        with here as (select cast(:school as uuid) as school_id where cast(:school as uuid) <> cast(:nowhere as uuid)
                                      union select m.school_id from survey.campaign_school m where m.campaign_id = :campaign and cast(:school as uuid) = cast(:nowhere as uuid))
                        select distinct p.display_name from district.v_person p join (
                            select s.person_id from district.v_student s join here on here.school_id = s.school_id
                            union select f.person_id from district.v_staff f join here on here.school_id = f.school_id
                            union select g.guardian_id from district.v_guardian g join here on here.school_id = g.school_id) n on n.person_id = p.id""")
                .with("school", school).with("nowhere", NO_SCHOOL).with("campaign", campaign.value()).list().stream().map(Name::name).toList());
    }

    /** Where it was shown once it stays shown: what people have read cannot be taken back. */
    private void place(CampaignId campaign) {
        PublishedSet set = sets.of(campaign);
        Floors floors = new Floors(new Protection(Math.max(minimum, minimumOfComments)), set.schools(), set.levels());
        List<Count> counts = SqlRead.of(em, Count.class, "select item_id, school_id, level, language, count(*) from survey.comment where campaign_id = :campaign group by 1, 2, 3, 4")
                .with("campaign", campaign.value()).list();
        counts.stream().collect(Collectors.groupingBy(Count::item)).forEach((item, ofItem) -> {
            Map<Floors.Writers, Floors.Shown> shown = floors.decide(ofItem.stream().map(Count::writers).toList());
            SqlWrite.all(em, """
                    update survey.comment set at_school = at_school or ?, at_level = at_level or ?, at_district = at_district or ?
                    where campaign_id = ? and item_id = ? and school_id is not distinct from cast(? as uuid) and level = ? and language = ?""", List.copyOf(shown.entrySet()), (row, one) -> {
                row.setBoolean(1, one.getValue().atSchool());
                row.setBoolean(2, one.getValue().atLevel());
                row.setBoolean(3, one.getValue().atDistrict());
                row.setObject(4, campaign.value());
                row.setObject(5, item);
                row.setString(6, Objects.toString(one.getKey().school(), null));
                row.setString(7, one.getKey().level());
                row.setString(8, one.getKey().language());
            });
        });
    }

    record Found(UUID id) {}

    record Name(String name) {}

    record Said(UUID school, String level, String language, UUID item, String words) {}

    private record Ready(Said said, String language, Screened screened) {}

    record Count(UUID item, UUID school, String level, String language, int people) {

        Floors.Writers writers() {
            return new Floors.Writers(school, level, language, people);
        }
    }
}
