package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.Protection;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.control.CommentGathering.Said;
import org.throughline.survey.comment.entity.Floors;
import org.throughline.survey.result.control.PublishedSets;
import org.throughline.survey.result.entity.PublishedSet;

/** Decides where each comment of a campaign may be shown. Where it was shown once it stays shown: what people have read cannot be taken back. */
@ApplicationScoped
class CommentPlacing {

    @PersistenceContext
    EntityManager em;

    @Inject
    PublishedSets sets;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    @Inject
    @ConfigProperty(name = "survey.comments.minimum", defaultValue = "0")
    int minimumOfComments;

    void place(CampaignId campaign) {
        PublishedSet set = sets.of(campaign);
        Floors floors = new Floors(new Protection(Math.max(minimum, minimumOfComments)), set.schools(), set.levels());
        SqlRead.of(em, Count.class, """
                        select item_id, school_id, level, language, sum(comments) from survey.comment_count
                        where campaign_id = :campaign group by 1, 2, 3, 4 having sum(comments) > 0""").with("campaign", campaign.value()).list().stream()
                .collect(Collectors.groupingBy(Count::item)).forEach((item, counts) -> write(campaign, item, floors.decide(counts.stream().map(Count::writers).toList())));
    }

    /** In one statement: for each place by itself, all comments would be walked through as often as there are places. */
    private void write(CampaignId campaign, UUID item, Map<Floors.Writers, Floors.Shown> decided) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update survey.comment c set at_school = c.at_school or d.at_school, at_level = c.at_level or d.at_level, at_district = c.at_district or d.at_district
                    from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]))
                         d (school, level, language, at_school, at_level, at_district)
                    where c.campaign_id = ? and c.item_id = ? and coalesce(c.school_id, cast(? as uuid)) = d.school and c.level = d.level and c.language = d.language
                      and (c.at_school < d.at_school or c.at_level < d.at_level or c.at_district < d.at_district)""")) {
                List<Map.Entry<Floors.Writers, Floors.Shown>> all = List.copyOf(decided.entrySet());
                fill(connection, update, 1, "uuid", all.stream().map(one -> Objects.requireNonNullElse(one.getKey().school(), Said.NO_SCHOOL)));
                fill(connection, update, 2, "text", all.stream().map(one -> one.getKey().level()));
                fill(connection, update, 3, "text", all.stream().map(one -> one.getKey().language()));
                fill(connection, update, 4, "boolean", all.stream().map(one -> one.getValue().atSchool()));
                fill(connection, update, 5, "boolean", all.stream().map(one -> one.getValue().atLevel()));
                fill(connection, update, 6, "boolean", all.stream().map(one -> one.getValue().atDistrict()));
                update.setObject(7, campaign.value());
                update.setObject(8, item);
                update.setObject(9, Said.NO_SCHOOL);
                update.executeUpdate();
            }
        });
    }

    private static void fill(Connection connection, PreparedStatement update, int at, String type, Stream<?> column) throws SQLException {
        update.setArray(at, connection.createArrayOf(type, column.toArray()));
    }

    record Count(UUID item, UUID school, String level, String language, int people) {

        Floors.Writers writers() {
            return new Floors.Writers(school, level, language, people);
        }
    }
}
