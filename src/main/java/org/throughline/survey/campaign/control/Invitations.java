package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Channel;

/** Who is asked, by which code, and whether they answered. */
@ApplicationScoped
class Invitations {

    @PersistenceContext
    EntityManager em;

    /** People of the audience without an invitation; school null for all of them, else those whose letters go through it. */
    List<Asked> notInvited(CampaignId campaign, UUID school, Channel channel, int most) {
        // each part is made once and joined whole: how many there will be is not foreseen well enough to look each one up
        return SqlRead.of(em, Asked.class, """
                        with audience as materialized (
                            select a.*, case when a.child_id is not null then a.child_id when r.family_way = 'FAMILY' then a.person_id else a.school_id end as once
                            from survey.audience(:campaign, cast(:school as uuid)) a left join survey.campaign_rule r on r.campaign_id = :campaign),
                        invited as materialized (
                            select i.person_id, case when i.child_id is not null then i.child_id when r.family_way = 'FAMILY' then i.person_id else i.school_id end as once
                            from survey.invitation i left join survey.campaign_rule r on r.campaign_id = :campaign where i.campaign_id = :campaign),
                        homeroom as materialized (
                            select h.student_id, h.school_id, h.room from district.v_homeroom h where :letter and (cast(:school as uuid) is null or h.school_id = cast(:school as uuid))),
                        eldest as materialized (
                            select distinct on (g.guardian_id, g.school_id) g.guardian_id, g.school_id, coalesce(h.room, s.grade, '') as room, k.display_name as name
                            from district.v_guardian g
                            join district.v_person k on k.id = g.student_id
                            left join district.v_student s on s.person_id = g.student_id and s.school_id = g.school_id
                            left join homeroom h on h.student_id = g.student_id and h.school_id = g.school_id
                            where :letter and (cast(:school as uuid) is null or g.school_id = cast(:school as uuid))
                            order by g.guardian_id, g.school_id, s.grade desc nulls last, g.student_id)
                        select a.person_id, a.school_id, a.child_id, a.address, a.home_language, a.language, o.name,
                               case when a.child_id is null then 0 else row_number() over (partition by a.person_id order by a.grade, a.child_id)
                                   + coalesce((select max(i.place) from survey.invitation i where i.campaign_id = :campaign and i.person_id = a.person_id), 0) end,
                               coalesce(f.room, o.name), v.display_name, coalesce(f.name, ''), coalesce(w.name, o.name)
                        from audience a
                        join district.v_person v on v.id = a.person_id
                        join district.v_school o on o.id = a.school_id
                        left join district.organization w on w.id = o.district_id
                        left join eldest f on f.guardian_id = a.person_id and f.school_id = a.through_id
                        where (a.reach = :reach or :letter and a.reach not in ('OPTED_OUT', 'NO_CONSENT'))
                          and not exists (select 1 from invited i where i.person_id = a.person_id and i.once = a.once)
                        order by a.through_id, f.room, a.person_id, a.grade, a.child_id""")
                .with("campaign", campaign.value()).with("school", school).with("letter", channel == Channel.LETTER)
                .with("reach", channel == Channel.TEXT ? "TEXT" : "MAIL").most(most).list();
    }

    /**
     * Invitations by mail or text message that are not answered and were not reminded of since the day, of people who still take such; a
     * family's together.
     */
    List<Reminded> toRemind(CampaignId campaign, LocalDate today, int most) {
        return SqlRead.of(em, Reminded.class, """
                        select i.id, i.person_id, case i.channel when 'TEXT' then platform.phone(k.address) else k.address end, i.language, o.name, i.place, i.channel
                        from survey.invitation i
                        join district.v_contact k on k.person_id = i.person_id
                          and case i.channel when 'TEXT' then k.channel = 'TEXT' and platform.phone(k.address) is not null
                                             else k.channel = 'EMAIL' and k.address like '%_@_%' and not k.bounced end
                        join district.v_school o on o.id = i.school_id
                        where i.campaign_id = :campaign and not i.answered and i.channel in ('MAIL', 'TEXT') and i.sent_on < :today
                          and (i.reminded_on is null or i.reminded_on < :today)
                          and case i.channel when 'TEXT' then platform.phone(k.address) not in (select s.recipient from platform.text_stop s)
                                                              and i.person_id not in (select x.person_id from district.v_opt_out x where x.scope = 'texts')
                                             else i.person_id not in (select m.person_id from survey.mail_opt_out m) end
                          and i.person_id not in (select x.person_id from district.v_opt_out x where x.scope = 'surveys')
                        order by i.person_id, i.place, i.id
                        for update of i skip locked""")
                .with("campaign", campaign.value()).with("today", today).most(most).list();
    }

    void add(CampaignId campaign, Channel channel, LocalDate day, List<Way> ways) {
        SqlWrite.all(em, """
                insert into survey.invitation (id, campaign_id, school_id, person_id, child_id, place, language, home_language, channel, sent_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", ways.stream().flatMap(way -> way.invited().stream()).toList(), (row, one) -> {
            row.setObject(1, one.id());
            row.setObject(2, campaign.value());
            row.setObject(3, one.asked().school());
            row.setObject(4, one.asked().person());
            row.setObject(5, one.asked().child());
            row.setInt(6, one.asked().place());
            row.setString(7, one.asked().language());
            row.setString(8, one.asked().homeLanguage());
            row.setString(9, channel.name());
            row.setObject(10, day);
        });
        codes(campaign, ways.stream().map(way -> new Coded(way.person(), way.code(),
                way.invited().stream().map(one -> new Numbered(one.id(), one.asked().place())).toList())).toList());
    }

    void reminded(CampaignId campaign, LocalDate day, List<Coded> again) {
        SqlWrite.all(em, "update survey.invitation set reminded_on = ?, reminders = reminders + 1 where id = ?",
                again.stream().flatMap(way -> way.opens().stream()).toList(), (row, one) -> {
                    row.setObject(1, day);
                    row.setObject(2, one.invitation());
                });
        codes(campaign, again);
    }

    private void codes(CampaignId campaign, List<Coded> coded) {
        List<Hash> hashes = new ArrayList<>();
        coded.forEach(way -> way.opens().forEach(one -> hashes.add(new Hash(one.place() == 0 ? way.code() : way.code().of(one.place()), one.invitation()))));
        SqlWrite.all(em, "insert into survey.invitation_code (code_hash, invitation_id) values (?, ?)", hashes, (row, one) -> {
            row.setBytes(1, one.code().hash());
            row.setObject(2, one.invitation());
        });
        SqlWrite.all(em, "insert into survey.family_code (code_hash, campaign_id, person_id) values (?, ?, ?)",
                coded.stream().filter(Coded::family).toList(), (row, one) -> {
                    row.setBytes(1, one.code().hash());
                    row.setObject(2, campaign.value());
                    row.setObject(3, one.person());
                });
    }

    /**
     * Somebody of the audience at a school.
     *
     * @param child null where it is about no child of its own
     * @param place the child's number on the family's page; 0 without such a page
     * @param room  where a letter is handed out: the homeroom or grade of the family's eldest there, or the school
     * @param about the name of that child; "" where there is none
     * @param owner the district
     */
    record Asked(UUID person, UUID school, UUID child, String email, String homeLanguage, String language, String schoolName, int place, String room,
            String name, String about, String owner) {}

    /** A family's invitations by child, which follow each other, come by one code. */
    static <T> List<List<T>> together(List<T> all, Function<T, UUID> person, ToIntFunction<T> place) {
        List<List<T>> together = new ArrayList<>();
        for (T one : all) {
            boolean same = !together.isEmpty() && place.applyAsInt(one) > 0
                    && person.apply(together.get(together.size() - 1).get(0)).equals(person.apply(one));
            if (!same) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(one);
        }
        return together;
    }

    /** Cards are nobody's: each opens one form at a school. */
    void addCards(CampaignId campaign, UUID school, UUID set, LocalDate day, String language, List<AccessCode> codes) {
        List<Hash> cards = codes.stream().map(code -> new Hash(code, UUID.randomUUID())).toList();
        SqlWrite.all(em, """
                insert into survey.invitation (id, campaign_id, school_id, language, home_language, channel, sent_on, card_set)
                values (?, ?, ?, ?, '', 'CARD', ?, ?)""", cards, (row, card) -> {
            row.setObject(1, card.invitation());
            row.setObject(2, campaign.value());
            row.setObject(3, school);
            row.setString(4, language);
            row.setObject(5, day);
            row.setObject(6, set);
        });
        SqlWrite.all(em, "insert into survey.invitation_code (code_hash, invitation_id) values (?, ?)", cards, (row, card) -> {
            row.setBytes(1, card.code().hash());
            row.setObject(2, card.invitation());
        });
    }

    /** Makes the cards of a set void that nobody answered with; what was begun with them is gone. Returns how many. */
    int voidCards(UUID set) {
        em.createNativeQuery("delete from survey.draft d using survey.invitation i where i.card_set = :set and not i.answered and d.invitation_id = i.id").setParameter("set", set).executeUpdate();
        em.createNativeQuery("delete from survey.invitation_code k using survey.invitation i where i.card_set = :set and not i.answered and k.invitation_id = i.id").setParameter("set", set).executeUpdate();
        return em.createNativeQuery("delete from survey.invitation where card_set = :set and not answered").setParameter("set", set).executeUpdate();
    }

    /** An invitation as it is made. */
    record Invited(UUID id, Asked asked) {}

    /** One code for a person, and the invitations that it opens: one, or one for each child of a family. */
    record Way(AccessCode code, List<Invited> invited) {

        UUID person() {
            return asked().person();
        }

        Asked asked() {
            return invited.get(0).asked();
        }
    }

    /** A code and what it opens. */
    record Coded(UUID person, AccessCode code, List<Numbered> opens) {

        boolean family() {
            return opens.get(0).place() > 0;
        }
    }

    /** An invitation by its number on the family's page. */
    record Numbered(UUID invitation, int place) {}

    private record Hash(AccessCode code, UUID invitation) {}

    /** An invitation that is not answered. */
    record Reminded(UUID id, UUID person, String email, String language, String schoolName, int place, Channel channel) {}
}
