package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.control.CommentGathering.Said;
import org.throughline.survey.comment.entity.NameBook;
import org.throughline.survey.comment.entity.Screened;
import org.throughline.survey.comment.entity.Watch;
import org.throughline.survey.comment.entity.WatchList;
import org.throughline.survey.comment.entity.WrittenIn;

/** Looks through each comment once, with the names of its school and the phrases of danger, and writes down what was found. */
@ApplicationScoped
class CommentScreening {

    /** One statement writes so many: what is counted of them is counted once a statement. */
    private static final int AT_ONCE = 5000;

    @PersistenceContext
    EntityManager em;

    @Inject
    WatchLists lists;

    /** In an order of chance. */
    void write(CampaignId campaign, List<Said> fresh) {
        String usual = fresh.stream().map(Said::language).filter(language -> !language.isEmpty()).findFirst().orElse("en");
        List<Ready> ready = new ArrayList<>(fresh.size());
        WatchList list = lists.list();
        // the names of one school are in a book at a time: those of all are a million pairs
        Map<UUID, List<Said>> bySchool = fresh.stream().collect(Collectors.groupingBy(Said::school));
        Map<UUID, List<String>> names = names(campaign, bySchool.keySet());
        bySchool.forEach((school, said) -> {
            NameBook book = new NameBook(school.equals(Said.NO_SCHOOL) ? names.values().stream().flatMap(List::stream).toList() : names.getOrDefault(school, List.of()));
            said.forEach(one -> ready.add(new Ready(one, WrittenIn.code(one.words(), one.language().isEmpty() ? usual : one.language()), Screened.of(one.words(), list, book))));
        });
        Collections.shuffle(ready);
        for (int from = 0; from < ready.size(); from += AT_ONCE) {
            insert(campaign, ready.subList(from, Math.min(from + AT_ONCE, ready.size())));
        }
    }

    private void insert(CampaignId campaign, List<Ready> ready) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into survey.comment (id, campaign_id, item_id, school_id, level, language, config, words, flags, parts, search)
                    select gen_random_uuid(), ?, item, school, level, language, config, words, coalesce(string_to_array(nullif(flags, ''), ' '), '{}'),
                           coalesce(string_to_array(nullif(parts, ''), chr(10)), '{}'), to_tsvector(cast(config as regconfig), words)
                    from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                         t (item, school, level, language, config, words, flags, parts)""")) {
                insert.setObject(1, campaign.value());
                fill(connection, insert, 2, "uuid", ready, one -> one.said().item());
                fill(connection, insert, 3, "uuid", ready, one -> one.said().school().equals(Said.NO_SCHOOL) ? null : one.said().school());
                fill(connection, insert, 4, "text", ready, one -> one.said().level());
                fill(connection, insert, 5, "text", ready, Ready::language);
                fill(connection, insert, 6, "text", ready, one -> WrittenIn.searchedAs(one.language()));
                fill(connection, insert, 7, "text", ready, one -> one.said().words());
                fill(connection, insert, 8, "text", ready, one -> one.screened().flags().stream().sorted().map(Watch::name).collect(Collectors.joining(" ")));
                fill(connection, insert, 9, "text", ready, one -> one.screened().parts().stream().map(part -> part.replace('\n', ' ')).collect(Collectors.joining("\n")));
                insert.executeUpdate();
            }
        });
    }

    private static void fill(Connection connection, PreparedStatement insert, int at, String type, List<Ready> ready, Function<Ready, Object> column) throws SQLException {
        insert.setArray(at, connection.createArrayOf(type, ready.stream().map(column).toArray()));
    }

    /**
     * Students, staff and families of the schools; where of some comment none is known, of all schools asked. Read at once: school by
     * school, everybody would be walked through as often as there are schools.
     */
    private Map<UUID, List<String>> names(CampaignId campaign, Set<UUID> schools) {
        return SqlRead.of(em, Name.class, """
                        with here as (select cast(id as uuid) as school_id from unnest(string_to_array(:schools, ' ')) s (id)
                                      union select m.school_id from survey.campaign_school m where m.campaign_id = :campaign and :everywhere)
                        select n.school_id, p.display_name from district.v_person p join (
                            select s.person_id, s.school_id from district.v_student s join here on here.school_id = s.school_id
                            union select f.person_id, f.school_id from district.v_staff f join here on here.school_id = f.school_id
                            union select g.guardian_id, g.school_id from district.v_guardian g join here on here.school_id = g.school_id) n on n.person_id = p.id""")
                .with("schools", schools.stream().map(UUID::toString).collect(Collectors.joining(" "))).with("campaign", campaign.value())
                .with("everywhere", schools.contains(Said.NO_SCHOOL)).list().stream().collect(Collectors.groupingBy(Name::school, Collectors.mapping(Name::name, Collectors.toList())));
    }

    record Name(UUID school, String name) {}

    private record Ready(Said said, String language, Screened screened) {}
}
