package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.NoticeNotOut;
import org.throughline.survey.campaign.entity.NoticeTooLate;

/** Which parents were told that their children are to be asked about protected areas, and when. */
@ApplicationScoped
class Notices {

    /** Parents of all whom the campaign would ask, those included whose consent is still to be given. */
    private static final String PARENTS = """
            select distinct on (g.guardian_id) g.guardian_id as person_id, k.address, coalesce(k.language, 'en') as language, o.name as school, n.told_on, n.by_mail
            from survey.audience(:id, null) a
            join district.v_guardian g on g.student_id = a.person_id
            join district.v_school o on o.id = a.school_id
            left join district.v_contact k on k.person_id = g.guardian_id and k.channel = 'EMAIL' and k.address like '%_@_%' and not k.bounced
            left join survey.notice n on n.campaign_id = :id and n.person_id = g.guardian_id
            where a.reach <> 'OPTED_OUT'
            order by g.guardian_id, o.name, o.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "survey.notice.days", defaultValue = "30")
    int days;

    int days() {
        return days;
    }

    NoticeSending.State state(Campaign campaign) {
        boolean touches = campaign.audience() == Audience.STUDENT
                && !SqlRead.of(em, Protected.class, "select demands_consent from survey.v_protected_instrument where instrument_id = :id").with("id", campaign.instrument().value()).list().isEmpty();
        if (!touches) {
            return new NoticeSending.State(false, false, days, 0, 0, 0, 0, null);
        }
        return SqlRead.of(em, NoticeSending.State.class, """
                        select true, (select v.demands_consent from survey.v_protected_instrument v where v.instrument_id = :instrument), cast(:days as integer),
                               count(*), count(p.told_on), count(*) filter (where p.told_on is null and p.address is not null),
                               count(*) filter (where p.told_on is null and p.address is null), max(p.told_on)
                        from (%s) p""".formatted(PARENTS))
                .with("id", campaign.id()).with("instrument", campaign.instrument().value()).with("days", days).one();
    }

    /** Refuses to go on before parents were told in time. */
    void requireOut(Campaign campaign) {
        NoticeSending.State state = state(campaign);
        if (state.untold() > 0) {
            throw new NoticeNotOut(state.untold(), days);
        }
        if (state.toldOn() != null && state.toldOn().plusDays(days).isAfter(campaign.window().opensAt().atZone(clock.getZone()).toLocalDate())) {
            throw new NoticeTooLate(days, state.toldOn().plusDays(days));
        }
    }

    List<Parent> untold(CampaignId campaign, boolean byMail, int most) {
        return SqlRead.of(em, Parent.class, "select p.person_id, p.address, p.language, p.school from (" + PARENTS + ") p where p.told_on is null and (p.address is not null) = :mail order by p.person_id")
                .with("id", campaign.value()).with("mail", byMail).most(most).list();
    }

    void told(CampaignId campaign, List<Parent> parents, boolean byMail, LocalDate day) {
        SqlWrite.all(em, "insert into survey.notice (campaign_id, person_id, told_on, by_mail) values (?, ?, ?, ?) on conflict do nothing", parents, (row, parent) -> {
            row.setObject(1, campaign.value());
            row.setObject(2, parent.person());
            row.setObject(3, day);
            row.setBoolean(4, byMail);
        });
    }

    record Protected(boolean demandsConsent) {}

    /** A parent to be told; the school is one of their children's. */
    record Parent(UUID person, String email, String language, String school) {}
}
