package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Role;
import org.throughline.platform.SqlRead;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;

/**
 * Brings words of danger before the people whom the district named for it, and again each day until somebody has looked. Mail
 * has no word of the comment: it leads to the page, where every look is recorded. In the caller's transaction.
 */
@ApplicationScoped
public class UrgentRaising {

    /** Somebody who sends hundreds of them fills no mailbox: the page has them all. */
    private static final int MOST_MAILS_A_DAY = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    /** Moves on what waits. In an order of chance, so that not even two of them tell which came first. */
    public void raise() {
        List<Waiting> waiting = new ArrayList<>(SqlRead.of(em, Waiting.class, """
                        delete from survey.urgent_waiting where id in (select id from survey.urgent_waiting for update skip locked)
                        returning campaign_id, item_id, school_id, array_to_string(kinds, ' '), words""").list());
        if (waiting.isEmpty()) {
            return;
        }
        Collections.shuffle(waiting);
        Map<Place, Integer> places = new LinkedHashMap<>();
        for (Waiting one : waiting) {
            em.createNativeQuery("""
                            insert into survey.urgent_comment (id, campaign_id, item_id, school_id, kinds, words, raised_on)
                            values (gen_random_uuid(), :campaign, :item, cast(:school as uuid), string_to_array(:kinds, ' '), :words, :today)""")
                    .setParameter("campaign", one.campaign()).setParameter("item", one.item()).setParameter("school", one.school())
                    .setParameter("kinds", one.kinds()).setParameter("words", one.words()).setParameter("today", clock.today()).executeUpdate();
            places.merge(new Place(one.campaign(), one.school()), 1, Integer::sum);
        }
        places.forEach((place, count) -> {
            if (raisedToday(place) <= MOST_MAILS_A_DAY) {
                tell("comments.urgent.mail", place, count, List.of(Role.SAFETY_CONTACT), List.of(Role.SURVEY_COORDINATOR));
            }
        });
    }

    /** Once a day: what nobody has looked at since a day before goes to everybody who may look. */
    public void remind() {
        List<Overdue> overdue = SqlRead.of(em, Overdue.class, """
                        update survey.urgent_comment set reminded_on = :today where seen_on is null and raised_on < :today and (reminded_on is null or reminded_on < :today)
                        returning campaign_id, school_id""").with("today", clock.today()).list();
        Map<Place, Integer> places = new LinkedHashMap<>();
        overdue.forEach(one -> places.merge(new Place(one.campaign(), one.school()), 1, Integer::sum));
        List<Role> all = Stream.of(Role.values()).filter(role -> role.gives(Can.ANSWER_URGENT_COMMENTS)).toList();
        places.forEach((place, count) -> tell("comments.urgent.mail.late", place, count, all, List.of()));
    }

    private int raisedToday(Place place) {
        return (int) SqlRead.of(em, Count.class, """
                        select count(*) from survey.urgent_comment
                        where campaign_id = :campaign and school_id is not distinct from cast(:school as uuid) and raised_on = :today""")
                .with("campaign", place.campaign()).with("school", place.school()).with("today", clock.today()).one().count();
    }

    private void tell(String key, Place place, int count, List<Role> first, List<Role> otherwise) {
        List<Told> people = holders(place, first);
        if (people.isEmpty() && !otherwise.isEmpty()) {
            people = holders(place, otherwise);
        }
        Names names = SqlRead.of(em, Names.class, """
                        select c.title_en, c.title_es, o.name from survey.campaign c
                        left join district.organization o on o.id = cast(:school as uuid) where c.id = :campaign""")
                .with("campaign", place.campaign()).with("school", place.school()).one();
        for (Told to : people) {
            Language language = Language.ofCode(to.language()).orElse(Language.EN);
            TextBundle texts = TextBundle.in(language.locale());
            String title = language == Language.ES && names.es() != null ? names.es() : names.en();
            String school = names.school() == null ? texts.get("comments.no-school") : names.school();
            outbox.put(to.email(), texts.of(key + ".subject", count), texts.of(key + ".body", count, title, school, publicUrl + "/survey/urgent.xhtml"), language);
        }
    }

    /** Of the school, or, where none is known, of what is above the campaign's schools. */
    private List<Told> holders(Place place, List<Role> roles) {
        return SqlRead.of(em, Told.class, """
                        select p.email, min(coalesce((select min(a.language) from access.account a where a.person_id = p.id), 'en'))
                        from access.v_role_held h join district.v_person p on p.id = h.person_id
                        where p.email like '%_@_%' and h.role in (:roles) and coalesce(h.from_on, :today) <= :today and coalesce(h.until_on, :today) >= :today
                          and exists (select 1 from access.v_above a where a.above_id = h.organization_id
                                      and (a.organization_id = cast(:school as uuid)
                                           or cast(:school as uuid) is null and a.organization_id in (select m.school_id from survey.campaign_school m where m.campaign_id = :campaign)
                                              and a.organization_id <> a.above_id))
                        group by p.email order by p.email""")
                .with("roles", roles.stream().map(Role::name).toList()).with("today", clock.today()).with("school", place.school()).with("campaign", place.campaign()).list();
    }

    private record Place(UUID campaign, UUID school) {}

    record Waiting(UUID campaign, UUID item, UUID school, String kinds, String words) {}

    record Overdue(UUID campaign, UUID school) {}

    record Count(long count) {}

    record Told(String email, String language) {}

    record Names(String en, String es, String school) {}
}
