package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.secret.Sealing;
import org.throughline.platform.time.RealTime;
import org.throughline.survey.CampaignId;

/** Printed matter by homeroom, sealed while it waits to be printed. */
@ApplicationScoped
class LetterRooms {

    private static final String PLACE = "survey.letter_file/";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealing sealing;

    @Inject
    @RealTime
    Clock clock;

    UUID add(CampaignId campaign, UUID school, String room, int letters, boolean cards, UUID by, byte[] pdf) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery("""
                        insert into survey.letter_file (id, campaign_id, school_id, room, letters, cards, made_at, made_by, content)
                        values (:id, :campaign, :school, :room, :letters, :cards, :at, :by, :content)""")
                .setParameter("id", id).setParameter("campaign", campaign.value()).setParameter("school", school).setParameter("room", room)
                .setParameter("letters", letters).setParameter("cards", cards).setParameter("at", clock.instant()).setParameter("by", by)
                .setParameter("content", sealing.sealed(pdf, PLACE + id)).executeUpdate();
        return id;
    }

    /** The sets of cards of a campaign, with how many nobody answered with. */
    List<LettersMaking.CardSet> sets(CampaignId campaign) {
        return SqlRead.of(em, LettersMaking.CardSet.class, """
                        select f.id, f.school_id, o.name, f.room, (select count(*) from survey.invitation i where i.card_set = f.id and not i.answered)
                        from survey.letter_file f join district.organization o on o.id = f.school_id
                        where f.campaign_id = :campaign and f.cards order by o.name, f.room, f.made_at, f.id""").with("campaign", campaign.value()).list();
    }

    /** The district of a school, or the school itself. */
    String owner(UUID school) {
        return SqlRead.of(em, Owner.class, "select coalesce(w.name, o.name), v.level from district.v_school v join district.organization o on o.id = v.id left join district.organization w on w.id = o.parent_id where v.id = :id")
                .with("id", school).one().name();
    }

    boolean young(UUID school) {
        return SqlRead.of(em, Owner.class, "select '', v.level from district.v_school v where v.id = :id").with("id", school).one().level().equals("ELEMENTARY");
    }

    record Owner(String name, String level) {}

    /** A set whose cards are void is printed no more. */
    void drop(UUID set) {
        em.createNativeQuery("update survey.letter_file set content = null where id = :id").setParameter("id", set).executeUpdate();
    }

    /** The files of a campaign's school that are still there, one after the other as their ids. */
    List<Room> rooms(CampaignId campaign, UUID school) {
        return SqlRead.of(em, Room.class, """
                        select f.id, o.name, f.room from survey.letter_file f join district.organization o on o.id = f.school_id
                        where f.campaign_id = :campaign and f.school_id = :school and f.content is not null order by f.room, f.made_at, f.id""")
                .with("campaign", campaign.value()).with("school", school).list();
    }

    byte[] pdf(UUID id) {
        byte[] sealed = SqlRead.of(em, Content.class, "select content from survey.letter_file where id = :id").with("id", id).one().content();
        return sealing.opened(NotFound.unless(sealed), PLACE + id);
    }

    void taken(CampaignId campaign, UUID school) {
        em.createNativeQuery("update survey.letter_file set taken_at = :now where campaign_id = :campaign and school_id = :school and content is not null")
                .setParameter("now", clock.instant()).setParameter("campaign", campaign.value()).setParameter("school", school).executeUpdate();
    }

    void printed(CampaignId campaign, UUID school) {
        em.createNativeQuery("update survey.letter_file set content = null where campaign_id = :campaign and school_id = :school")
                .setParameter("campaign", campaign.value()).setParameter("school", school).executeUpdate();
    }

    List<LettersMaking.Printed> made(CampaignId campaign) {
        return SqlRead.of(em, LettersMaking.Printed.class, """
                        select f.school_id, o.name, count(distinct f.room), sum(f.letters), bool_or(f.content is not null), max(f.taken_at), bool_and(f.cards)
                        from survey.letter_file f join district.organization o on o.id = f.school_id
                        where f.campaign_id = :campaign group by f.school_id, o.name order by o.name, f.school_id""")
                .with("campaign", campaign.value()).list();
    }

    /** Rooms of a school in which students answer, with how many are asked there, that have no cards yet. */
    List<Class> classes(CampaignId campaign, UUID school, int most) {
        return SqlRead.of(em, Class.class, """
                        select room, n, school, owner, young from (
                            select coalesce(h.room, a.grade) as room, count(*) as n, max(o.name) as school, coalesce(max(w.name), max(o.name)) as owner, bool_and(v.level = 'ELEMENTARY') as young
                            from survey.audience(:campaign, :school) a
                            join district.organization o on o.id = a.school_id left join district.organization w on w.id = o.parent_id join district.v_school v on v.id = a.school_id
                            left join district.v_homeroom h on h.student_id = a.person_id and h.school_id = a.school_id
                            where a.reach = 'CLASS' group by coalesce(h.room, a.grade)) r
                        where not exists (select 1 from survey.letter_file f where f.campaign_id = :campaign and f.school_id = :school and f.cards and f.room = r.room)
                        order by room""")
                .with("campaign", campaign.value()).with("school", school).most(most).list();
    }

    /** @param young whether it is a class of an elementary school */
    record Class(String room, int students, String school, String owner, boolean young) {}

    record Room(UUID id, String school, String room) {}

    record Content(byte[] content) {}
}
