package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Channel;

/** Who is asked, by which code, and whether they answered. */
@ApplicationScoped
class Invitations {

    private static final String STAFF = """
            select s.person_id, s.school_id, p.email, coalesce(p.home_language, '') as home_language, o.name as school
            from (select distinct person_id, school_id from district.v_staff) s
            """;
    private static final String FAMILY = """
            select s.person_id, s.school_id, p.email, coalesce(p.home_language, '') as home_language, o.name as school
            from (select distinct guardian_id as person_id, school_id from district.v_guardian) s
            """;

    @PersistenceContext
    EntityManager em;

    /** People of the audience at the campaign's schools without an invitation; school null for all of them. */
    List<Asked> notInvited(CampaignId campaign, Audience audience, UUID school, Channel channel, int most) {
        return SqlRead.of(em, Asked.class, (audience == Audience.STAFF ? STAFF : FAMILY) + """
                        join survey.campaign_school c on c.campaign_id = :campaign and c.school_id = s.school_id
                        join district.v_person p on p.id = s.person_id
                        join district.v_school o on o.id = s.school_id
                        where (cast(:school as uuid) is null or s.school_id = cast(:school as uuid))
                          and (:letter or p.email like '%_@_%')
                          and not exists (select 1 from survey.invitation i
                                          where i.campaign_id = :campaign and i.person_id = s.person_id and i.school_id = s.school_id)
                        order by s.school_id, s.person_id""")
                .with("campaign", campaign.value()).with("school", school).with("letter", channel == Channel.LETTER).most(most).list();
    }

    /** People with a mail who have not answered and were not reminded since the day. */
    List<Reminded> toRemind(CampaignId campaign, LocalDate today, int most) {
        return SqlRead.of(em, Reminded.class, """
                        select i.id, p.email, i.language, o.name
                        from survey.invitation i
                        join district.v_person p on p.id = i.person_id and p.email like '%_@_%'
                        join district.v_school o on o.id = i.school_id
                        where i.campaign_id = :campaign and not i.answered and i.channel = 'MAIL' and i.sent_on < :today
                          and (i.reminded_on is null or i.reminded_on < :today)
                        order by i.id
                        for update of i skip locked""")
                .with("campaign", campaign.value()).with("today", today).most(most).list();
    }

    void add(CampaignId campaign, Channel channel, LocalDate day, List<Invited> invited) {
        SqlWrite.all(em, """
                insert into survey.invitation (id, campaign_id, school_id, person_id, language, home_language, channel, sent_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", invited, (row, one) -> {
            row.setObject(1, one.id());
            row.setObject(2, campaign.value());
            row.setObject(3, one.asked().school());
            row.setObject(4, one.asked().person());
            row.setString(5, one.language());
            row.setString(6, one.asked().homeLanguage());
            row.setString(7, channel.name());
            row.setObject(8, day);
        });
        codes(invited.stream().map(one -> new Coded(one.id(), one.code())).toList());
    }

    void reminded(LocalDate day, List<Coded> again) {
        SqlWrite.all(em, "update survey.invitation set reminded_on = ?, reminders = reminders + 1 where id = ?", again, (row, one) -> {
            row.setObject(1, day);
            row.setObject(2, one.invitation());
        });
        codes(again);
    }

    private void codes(List<Coded> codes) {
        SqlWrite.all(em, "insert into survey.invitation_code (code_hash, invitation_id) values (?, ?)", codes, (row, one) -> {
            row.setBytes(1, one.code().hash());
            row.setObject(2, one.invitation());
        });
    }

    /** Somebody of the audience at a school. */
    record Asked(UUID person, UUID school, String email, String homeLanguage, String schoolName) {}

    /** Somebody who gets a code. */
    record Invited(UUID id, Asked asked, String language, AccessCode code) {}

    /** A code for an invitation. */
    record Coded(UUID invitation, AccessCode code) {}

    /** Somebody who has not answered. */
    record Reminded(UUID id, String email, String language, String schoolName) {}
}
