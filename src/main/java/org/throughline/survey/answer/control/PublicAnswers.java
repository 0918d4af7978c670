package org.throughline.survey.answer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;

/** The coordinator says how many answers a public survey takes, and decides about those that were held back. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class PublicAnswers {

    private static final String GROUP = "campaign_id = :campaign and reason = :reason and held_on = :day";

    @PersistenceContext
    EntityManager em;

    @Inject
    Quotas quotas;

    @Inject
    Ballots ballots;

    @Inject
    Responses responses;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** Changes how many answers are taken, in all and at each school; null is as many as come. */
    public void limit(CampaignId id, Integer inAll, Integer perSchool) {
        mine(id);
        quotas.limit(id, inAll, perSchool);
        audit.note(viewer.id().value(), "campaign-quota", id.toString(), inAll + " " + perSchool);
    }

    public List<Quota> quotas(CampaignId id) {
        mine(id);
        return quotas.of(id);
    }

    public List<Held> held(CampaignId id) {
        mine(id);
        return SqlRead.of(em, Held.class, "select reason, held_on, count(*) from survey.held_answer where campaign_id = :campaign group by 1, 2 order by 2, 1")
                .with("campaign", id.value()).list();
    }

    /** Lets all that were held back on a day for a reason count. */
    public void accept(CampaignId id, String reason, LocalDate day) {
        Line campaign = mine(id);
        List<HeldForm> forms = group(id, reason, day, "delete from survey.held_answer where " + GROUP + " returning school_id, language, cast(answers as text)");
        for (HeldForm held : forms) {
            List<Form> form = List.of(new Form(held.language(), "", "", AnswerJson.read(held.answers())));
            if (campaign.confidentiality() == Confidentiality.ANONYMOUS) {
                ballots.add(id, held.school(), form);
            } else {
                responses.add(id, held.school(), questionnaires.of(campaign.instrument()), form, day);
            }
        }
        audit.note(viewer.id().value(), "held-answers-accepted", id.toString(), reason + " " + day + " " + forms.size());
    }

    /** Takes them away, unread; the places they took are free again. */
    public void decline(CampaignId id, String reason, LocalDate day) {
        mine(id);
        List<HeldForm> forms = group(id, reason, day, "delete from survey.held_answer where " + GROUP + " returning school_id, language, '{}'");
        forms.forEach(held -> quotas.giveBack(id, held.school(), 1));
        audit.note(viewer.id().value(), "held-answers-declined", id.toString(), reason + " " + day + " " + forms.size());
    }

    private List<HeldForm> group(CampaignId id, String reason, LocalDate day, String sql) {
        return SqlRead.of(em, HeldForm.class, sql).with("campaign", id.value()).with("reason", reason).with("day", day).list();
    }

    /** What is not theirs is refused as what is not there. */
    private Line mine(CampaignId id) {
        List<School> schools = SqlRead.of(em, School.class, "select school_id from survey.campaign_school where campaign_id = :id").with("id", id.value()).list();
        if (schools.isEmpty() && !viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
        schools.forEach(school -> viewer.require(Can.RUN_SURVEYS, new OrganizationId(school.id())));
        return SqlRead.of(em, Line.class, "select instrument_id, confidentiality from survey.campaign where id = :id").with("id", id.value()).one();
    }

    record School(UUID id) {}

    record Line(InstrumentId instrument, Confidentiality confidentiality) {}

    record HeldForm(UUID school, String language, String answers) {}

    /** A limit; school is null where it holds for all together. */
    public record Quota(UUID school, String name, int most, int taken) {

        public boolean full() {
            return taken >= most;
        }
    }

    /** Answers of one day that were held back for one reason. */
    public record Held(String reason, LocalDate day, long answers) {}
}
