package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.Keeping;
import org.throughline.platform.privacy.Keepings;
import org.throughline.platform.privacy.SqlKeeping;

/** After a campaign, what was begun and not sent goes soon, and who was asked becomes nobody's a year later. */
@ApplicationScoped
class SurveyKeepings implements Keepings {

    private static final String OVER = "least(c.closed_at, c.closes_at) < :before";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Keeping> kinds() {
        return List.of(
                SqlKeeping.of(em, "survey.letters", "survey.letter_file t where t.content is not null and t.made_at < :before")
                        .shownAs("t.room || ', ' || t.made_at").by("update survey.letter_file set content = null where id in (:ids)"),
                SqlKeeping.of(em, "survey.paper-forms", "survey.paper_part t join survey.paper_batch b on b.id = t.batch_id where t.made_at < :before")
                        .shownAs("b.letters || ' ' || t.part || ', ' || t.made_at").by("delete from survey.paper_part where id in (:ids)"),
                SqlKeeping.of(em, "survey.school-reports", "survey.school_report t where t.made_at < :before")
                        .shownAs("t.language || ', ' || t.made_at").by("delete from survey.school_report where id in (:ids)"),
                SqlKeeping.of(em, "survey.draft", "survey.draft t join survey.campaign c on c.id = t.campaign_id left join survey.invitation i on i.id = t.invitation_id where " + OVER)
                        .unless("i.person_id in (select person_id from platform.v_held_person)")
                        .shownAs("c.title_en || ', ' || t.started_on").byTheDistrictsCalendar()
                        .by("delete from survey.draft where id in (:ids)"),
                SqlKeeping.of(em, "survey.invitation", "survey.invitation t join survey.campaign c on c.id = t.campaign_id where t.person_id is not null and " + OVER)
                        .unless("t.person_id in (select person_id from platform.v_held_person)")
                        .shownAs("c.title_en || ', ' || t.sent_on").byTheDistrictsCalendar()
                        .by("delete from survey.invitation_code where invitation_id in (:ids)")
                        .by("update survey.response r set person_id = null from survey.invitation i where i.id in (:ids) and r.person_id = i.person_id and r.campaign_id = i.campaign_id")
                        .by("""
                                delete from survey.family_code f using survey.invitation i
                                where i.id in (:ids) and f.campaign_id = i.campaign_id and f.person_id = i.person_id""")
                        .by("update survey.invitation set person_id = null, child_id = null where id in (:ids)"));
    }
}
