package org.throughline.survey.answer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.Cell;
import org.throughline.survey.answer.entity.Form;

/**
 * The box in which anonymous answers lie until they are mixed, and the mixed ones. What is not to be kept is left out on
 * the way in.
 */
@ApplicationScoped
class Ballots {

    private static final String CAST = """
            insert into survey.ballot (id, campaign_id, school_id, level, language, grp, answers)
            select cast(? as uuid), c.id, case when c.keeps like '%SCHOOL%' then o.id end, case when c.keeps like '%LEVEL%' then coalesce(o.level, '') else '' end,
                   case when c.keeps like '%LANGUAGE%' then ? else '' end,
                   case when c.keeps ~ 'GROUP|ROLE' then ? else '' end, cast(? as jsonb)
            from survey.campaign c left join district.organization o on o.id = cast(? as uuid)
            where c.id = ?""";
    private static final String CELL = """
            campaign_id = :campaign and school_id is not distinct from cast(:school as uuid) and %s = :level and %s = :language and grp = :grp""";
    private static final String IN_BOX = CELL.formatted("level", "language");
    private static final String MIXED = CELL.formatted("grade_band", "home_language");

    @PersistenceContext
    EntityManager em;

    void add(CampaignId campaign, UUID school, List<Form> forms) {
        SqlWrite.all(em, CAST, forms, (row, form) -> {
            // random, not time-ordered: the id must not tell when
            row.setObject(1, UUID.randomUUID());
            row.setString(2, form.homeLanguage());
            row.setString(3, form.group());
            row.setString(4, AnswerJson.write(form.answers()));
            row.setObject(5, school);
            row.setObject(6, campaign.value());
        });
    }

    /** One mixes a campaign at a time, on whichever server; the lock ends with the transaction. */
    void lock(CampaignId campaign) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))").setParameter("name", "survey-mixing " + campaign).getSingleResult();
    }

    /** Campaigns with something in the box. */
    List<CampaignId> waiting() {
        return SqlRead.of(em, Found.class, "select distinct campaign_id from survey.ballot order by 1").list().stream().map(found -> new CampaignId(found.id())).toList();
    }

    /** How many there are in the box of each cell. */
    List<Count> inBox(CampaignId campaign) {
        return SqlRead.of(em, Count.class, "select school_id, level, language, grp, count(*) from survey.ballot where campaign_id = :campaign group by 1, 2, 3, 4")
                .with("campaign", campaign.value()).list();
    }

    /** How many are mixed, of each cell. */
    List<Count> mixed(CampaignId campaign) {
        return SqlRead.of(em, Count.class, "select school_id, grade_band, home_language, grp, count(*) from survey.response where campaign_id = :campaign group by 1, 2, 3, 4")
                .with("campaign", campaign.value()).list();
    }

    /** Takes all of a cell out of the box. */
    List<String> taken(CampaignId campaign, Cell cell) {
        SqlRead<Taken> taken = SqlRead.of(em, Taken.class, "delete from survey.ballot where " + IN_BOX + " returning cast(answers as text)").with("campaign", campaign.value());
        return taken.with("school", cell.school()).with("level", cell.level()).with("language", cell.language()).with("grp", cell.group()).list().stream()
                .map(Taken::answers).toList();
    }

    /** Some of the mixed ones of a cell, chosen by chance, go to another. */
    void move(CampaignId campaign, Cell from, Cell to, int count) {
        in(from, campaign, em.createNativeQuery("""
                        update survey.response set school_id = cast(:to_school as uuid), grade_band = :to_level, home_language = :to_language, grp = :to_grp, tallied = false
                        where id in (select id from survey.response where %s order by gen_random_uuid() limit :count)""".formatted(MIXED)))
                .setParameter("to_school", to.school()).setParameter("to_level", to.level()).setParameter("to_language", to.language())
                .setParameter("to_grp", to.group()).setParameter("count", count).executeUpdate();
    }

    /**
     * Writes all mixed ones of a cell anew, under new ids and in the order of these, in one statement: neither a mark of a
     * transaction nor a place in the file tells the earlier from the later ones.
     */
    void rewrite(CampaignId campaign, Cell cell) {
        String kept = columns("answer", List.of("response_id"));
        // counted or not would tell which were there before: all of them are new to the figures
        String kind = columns("response", List.of("id", "tallied"));
        in(cell, campaign, em.createNativeQuery("""
                        with cell as materialized (
                            select r.*, gen_random_uuid() as fresh from survey.response r where %s),
                        again as (
                            insert into survey.response (id, %s)
                            select fresh, %s from cell order by fresh),
                        said as (
                            insert into survey.answer (response_id, %s)
                            select c.fresh, %s from cell c join survey.answer a on a.response_id = c.id order by c.fresh),
                        unsaid as (
                            delete from survey.answer a using cell c where a.response_id = c.id)
                        delete from survey.response r using cell c where r.id = c.id""".formatted(MIXED, kind, kind, kept,
                        "a." + kept.replace(", ", ", a.")))).executeUpdate();
    }

    /** Writes who took part anew, by chance's order; at all schools where none is given. */
    void rewriteParticipation(CampaignId campaign, UUID school) {
        List<Found> answered = SqlRead.of(em, Found.class, """
                        select id from survey.invitation
                        where campaign_id = :campaign and answered and (cast(:school as uuid) is null or school_id = cast(:school as uuid)) order by gen_random_uuid()""")
                .with("campaign", campaign.value()).with("school", school).list();
        SqlWrite.all(em, "update survey.invitation set answered = true where id = ?", answered, (row, found) -> row.setObject(1, found.id()));
    }

    /** Takes what is left out of the box, unread. */
    int discard(CampaignId campaign) {
        return em.createNativeQuery("delete from survey.ballot where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
    }

    /** The columns of a table but some, so that no answer loses what another part of the program keeps beside it. */
    private String columns(String table, List<String> without) {
        return SqlRead.of(em, Names.class, """
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'survey' and table_name = :table and column_name not in (:without) and is_generated = 'NEVER'""")
                .with("table", table).with("without", without).one().names();
    }

    private static Query in(Cell cell, CampaignId campaign, Query query) {
        return query.setParameter("campaign", campaign.value()).setParameter("school", cell.school()).setParameter("level", cell.level())
                .setParameter("language", cell.language()).setParameter("grp", cell.group());
    }

    /** How many there are of a cell. */
    record Count(UUID school, String level, String language, String group, int count) {

        Cell cell() {
            return new Cell(school, level, language, group);
        }
    }

    record Found(UUID id) {}

    record Taken(String answers) {}

    record Names(String names) {}
}
