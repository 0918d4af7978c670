package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/**
 * What a person was asked, and what they said where it bears their name by promise. All other answers are tied to nobody
 * and stay. An invitation becomes nobody's, so that a campaign's rate of answers stays what it was.
 */
@ApplicationScoped
class PersonInSurveys implements PersonalData {

    private static final String OWN = "select id from survey.invitation where person_id = :person";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("invitations", """
                        select c.title_en as title, o.name as place, i.language, i.home_language, i.channel, i.sent_on, i.reminded_on, i.reminders, i.answered
                        from survey.invitation i join survey.campaign c on c.id = i.campaign_id join district.organization o on o.id = i.school_id
                        where i.person_id = :person order by i.sent_on, i.id"""),
                sql.section("notices", """
                        select c.title_en as title, n.told_on, n.by_mail from survey.notice n join survey.campaign c on c.id = n.campaign_id
                        where n.person_id = :person order by n.told_on, c.id"""),
                sql.section("mail-opt-out", "select since from survey.mail_opt_out where person_id = :person"),
                sql.section("named-answers", """
                        select c.title_en as title, r.answered_on, t.text as item, coalesce(a.words, o.label, cast(a.value as text)) as answer
                        from survey.response r join survey.campaign c on c.id = r.campaign_id join survey.answer a on a.response_id = r.id
                        join survey.item i on i.id = a.item_id join survey.item_text t on t.item_id = i.id and t.language = 'en'
                        left join survey.option_text o on o.item_id = a.item_id and o.value = a.value and o.language = 'en'
                        where r.person_id = :person order by r.answered_on, r.id, i.position, a.value"""),
                sql.section("drafts", """
                        select c.title_en as title, d.started_on, cast(d.answers as text) as answers from survey.draft d join survey.campaign c on c.id = d.campaign_id
                        where d.invitation_id in (%s) order by d.started_on, d.id""".formatted(OWN)),
                sql.section("replies", """
                        select c.title_en as title, o.name as place, s.state, s.at from survey.reply_step s join survey.reply r on r.id = s.reply_id
                        join survey.campaign c on c.id = r.campaign_id left join district.organization o on o.id = r.school_id
                        where s.person_id = :person order by s.at, r.id, s.number"""),
                sql.section("instruments", "select code, edition, added_on from survey.instrument where added_by = :person order by code, edition"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        Outcome answered = sql.kept("answers", "select count(*) from survey.invitation where person_id = :person and answered");
        Outcome drafts = sql.did("drafts", "delete from survey.draft where invitation_id in (%s)".formatted(OWN));
        sql.did("codes", "delete from survey.invitation_code where invitation_id in (%s)".formatted(OWN));
        Outcome named = sql.did("named-answers", "update survey.response set person_id = null where person_id = :person");
        sql.did("codes", "delete from survey.family_code where person_id = :person");
        sql.did("children", "update survey.invitation set child_id = null where child_id = :person");
        sql.did("mail", "delete from survey.notice where person_id = :person");
        sql.did("mail", "delete from survey.mail_opt_out where person_id = :person");
        return List.of(drafts, named, sql.did("invitations", "update survey.invitation set person_id = null where person_id = :person"), answered,
                sql.kept("instruments", "select count(*) from survey.instrument where added_by = :person"));
    }
}
