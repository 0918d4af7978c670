package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.RowArrays.Column;
import org.throughline.survey.result.entity.Recount;

/**
 * Counts all answers of a campaign from the start, beside the counts that follow what comes in: each answer is read once, as it
 * lies on the disk, and counted here. What is kept is compared with it, number by number, and only what differs is written. In the
 * caller's transaction.
 */
@ApplicationScoped
public class Recounting {

    private static final int AT_ONCE = 20_000;
    private static final int TELL_EVERY = 200_000;

    /** From so many new responses on, a fourth of all, counting everything is the shorter way. */
    private static final int MANY = 2_000;
    private static final int FOURTH = 4;

    private static final String GROUP = "school_id, grade_band, home_language, grp, language";
    private static final String SAME_GROUP = """
            coalesce(%1$s.school_id, cast('00000000-0000-0000-0000-000000000000' as uuid)) = coalesce(%2$s.school_id, cast('00000000-0000-0000-0000-000000000000' as uuid))
             and %1$s.grade_band = %2$s.grade_band and %1$s.home_language = %2$s.home_language and %1$s.grp = %2$s.grp and %1$s.language = %2$s.language""";

    private static final String GROUPS = """
            with now as materialized (
                select %1$s, count(*) as n from survey.response where campaign_id = :campaign and tallied group by %1$s),
            kept as materialized (select * from survey.tally_group where campaign_id = :campaign),
            gone as (delete from survey.tally_group t using kept g where t.id = g.id and not exists (select 1 from now n where %2$s) returning 1),
            changed as (update survey.tally_group t set responses = n.n from kept g, now n where t.id = g.id and %2$s and t.responses <> n.n returning 1),
            added as (insert into survey.tally_group (campaign_id, %1$s, responses)
                select :campaign, %1$s, n.n from now n where not exists (select 1 from kept g where %2$s) order by school_id returning 1)
            select (select count(*) from gone) + (select count(*) from changed) + (select count(*) from added), (select coalesce(sum(n), 0) from now)"""
            .formatted(GROUP, SAME_GROUP.formatted("g", "n"));

    /**
     * All of a response in one row, for what a row costs by itself is most of reading it. Made whole before it is read in parts:
     * of what is asked for in parts, the database makes all with one process.
     */
    private static final String SAID = """
            create temporary table recounted on commit drop as
            select r.group_id, s.said
            from (select x.id, g.id as group_id from survey.response x join survey.tally_group g on g.campaign_id = x.campaign_id and %1$s
                  where x.campaign_id = '%4$s' and x.tallied) r
            join (select a.response_id, string_agg(cast(i.position * %2$d + a.value as text), ' ') as said
                  from survey.response x join survey.answer a on a.response_id = x.id join survey.item i on i.id = a.item_id and i.type in (%3$s)
                  where x.campaign_id = '%4$s' and x.tallied group by 1) s on s.response_id = r.id""";
    private static final String COUNTED_TYPES = "'SCALE', 'SINGLE', 'SMILEYS', 'PICTURES', 'TEN', 'CONSENT', 'MULTIPLE'";

    @PersistenceContext
    EntityManager em;

    @Inject
    Tallies tallies;

    /** @param differing numbers that were others than had been kept */
    public record Outcome(long responses, long answers, long differing) {}

    /** Counts what came since the last time, one way or the other. */
    public void follow(CampaignId campaign) {
        Waiting waiting = SqlRead.of(em, Waiting.class, """
                        select (select count(*) from survey.response r where r.campaign_id = :campaign and not r.tallied),
                               (select coalesce(sum(g.responses), 0) from survey.tally_group g where g.campaign_id = :campaign)""").with("campaign", campaign.value()).one();
        if (waiting.fresh() > MANY && waiting.fresh() > waiting.counted() / FOURTH) {
            count(campaign, read -> { });
        } else {
            tallies.follow(campaign);
        }
    }

    /** @param progress is told how many answers were read, now and then */
    public Outcome count(CampaignId campaign, LongConsumer progress) {
        em.flush();
        Tallies.lock(em, campaign);
        em.createNativeQuery("delete from survey.tally_stale where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
        em.createNativeQuery("update survey.response set tallied = true where campaign_id = :campaign and not tallied").setParameter("campaign", campaign.value()).executeUpdate();
        // nobody knows beforehand how much there is; taken for little, all would be looked through again for each row
        em.createNativeQuery("set local enable_nestloop = off").executeUpdate();
        em.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
        Groups groups = SqlRead.of(em, Groups.class, GROUPS).with("campaign", campaign.value()).one();
        Recount recount = new Recount(questions(campaign), worths(campaign));
        Session session = em.unwrap(Session.class);
        long answers = session.doReturningWork(connection -> read(connection, campaign, recount, progress));
        Recount.Counts counts = recount.counts();
        long differing = groups.differing() + session.doReturningWork(connection -> compare(connection, campaign, counts));
        em.createNativeQuery("set local enable_nestloop = on").executeUpdate();
        if (differing > MANY) {
            // what is known of tables that were nearly empty would let reading them take minutes
            em.createNativeQuery("analyze survey.tally_group, survey.tally_answer, survey.tally_subject, survey.tally_gap").executeUpdate();
        }
        return new Outcome(groups.responses(), answers, differing);
    }

    private List<Recount.Question> questions(CampaignId campaign) {
        return SqlRead.of(em, Recount.Question.class, """
                        select i.position, i.id from survey.item i join survey.campaign c on c.instrument_id = i.instrument_id
                        where c.id = :campaign order by i.position""").with("campaign", campaign.value()).list();
    }

    private List<Recount.Worth> worths(CampaignId campaign) {
        return SqlRead.of(em, Recount.Worth.class, """
                        select v.item_id, v.value, v.subject_id, v.score, v.items from survey.v_counted_value v join survey.campaign c on c.instrument_id = v.instrument_id
                        where c.id = :campaign order by v.subject_id, v.item_id, v.value""").with("campaign", campaign.value()).list();
    }

    private static long read(Connection connection, CampaignId campaign, Recount recount, LongConsumer progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAID.formatted(SAME_GROUP.formatted("g", "x"), Recount.VALUES, COUNTED_TYPES, campaign.value()));
            // in parts, or all of it would be in memory at once
            statement.setFetchSize(AT_ONCE);
            long read = 0;
            try (ResultSet row = statement.executeQuery("select group_id, said from recounted")) {
                while (row.next()) {
                    long before = read;
                    int[] said = numbers(row.getString(2));
                    recount.add(row.getInt(1), said);
                    read += said.length;
                    if (read / TELL_EVERY > before / TELL_EVERY) {
                        progress.accept(read);
                    }
                }
            }
            statement.execute("drop table recounted");
            progress.accept(read);
            return read;
        }
    }

    /** By hand, since there are millions of rows. */
    private static int[] numbers(String words) {
        int[] numbers = new int[1 + (int) words.chars().filter(c -> c == ' ').count()];
        int at = 0;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == ' ') {
                at++;
            } else {
                numbers[at] = numbers[at] * 10 + words.charAt(i) - '0';
            }
        }
        return numbers;
    }

    private static long compare(Connection connection, CampaignId campaign, Recount.Counts counts) throws SQLException {
        return new Table<Recount.Answer>("tally_answer", 3, List.of(
                new Column<>("group_id", "integer", Recount.Answer::group), new Column<>("item_id", "uuid", Recount.Answer::item),
                new Column<>("value", "smallint", Recount.Answer::value), new Column<>("n", "integer", Recount.Answer::n))).differing(connection, campaign, counts.answers())
                + new Table<Recount.People>("tally_subject", 3, List.of(
                new Column<>("group_id", "integer", Recount.People::group), new Column<>("subject_id", "uuid", Recount.People::subject),
                new Column<>("answered", "smallint", Recount.People::answered), new Column<>("people", "integer", Recount.People::people),
                new Column<>("totals", "bigint", Recount.People::totals), new Column<>("total_squares", "bigint", Recount.People::totalSquares),
                new Column<>("value_squares", "bigint", Recount.People::valueSquares))).differing(connection, campaign, counts.people())
                + new Table<Recount.Gap>("tally_gap", 2, List.of(
                new Column<>("group_id", "integer", Recount.Gap::group), new Column<>("item_id", "uuid", Recount.Gap::item),
                new Column<>("total", "bigint", Recount.Gap::total))).differing(connection, campaign, counts.gaps());
    }

    /**
     * A table of counts.
     *
     * @param keys how many of the columns say what was counted
     */
    private record Table<T>(String name, int keys, List<Column<T>> columns) {

        /** Writes what is otherwise than it was kept, and tells how many rows. */
        long differing(Connection connection, CampaignId campaign, List<T> rows) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql())) {
                statement.setObject(new RowArrays<>(columns).fill(connection, statement, 1, rows), campaign.value());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }

        private String sql() {
            String names = new RowArrays<>(columns).names();
            List<Column<T>> figures = columns.subList(keys, columns.size());
            return """
                    with now as materialized (select * from %1$s),
                    kept as materialized (select t.* from survey.%3$s t join survey.tally_group g on g.id = t.group_id where g.campaign_id = ?),
                    gone as (delete from survey.%3$s t using kept k where %4$s and not exists (select 1 from now w where %5$s) returning 1),
                    changed as (update survey.%3$s t set %6$s from now w where %7$s and (%8$s) is distinct from (%9$s) returning 1),
                    added as (insert into survey.%3$s (%2$s) select %9$s from now w where not exists (select 1 from kept k where %5$s) returning 1)
                    select (select count(*) from gone) + (select count(*) from changed) + (select count(*) from added)"""
                    .formatted(new RowArrays<>(columns).table(), names, name, same("t", "k"), same("w", "k"),
                            names(figures, column -> column.name() + " = w." + column.name(), ", "), same("t", "w"), names(columns, column -> "t." + column.name(), ", "),
                            names(columns, column -> "w." + column.name(), ", "));
        }

        private String same(String one, String other) {
            return names(columns.subList(0, keys), column -> one + "." + column.name() + " = " + other + "." + column.name(), " and ");
        }

        private static <T> String names(List<Column<T>> columns, Function<Column<T>, String> word, String between) {
            return columns.stream().map(word).collect(Collectors.joining(between));
        }
    }

    record Waiting(long fresh, long counted) {}

    record Groups(long differing, long responses) {}
}
