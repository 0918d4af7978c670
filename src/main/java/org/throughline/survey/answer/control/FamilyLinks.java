package org.throughline.survey.answer.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;

/** What else a code may be than one person’s: that of a family with a page for all its children, or a card of a class. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FamilyLinks {

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    /** The children that a family's code is about, in their order; empty where it is no such code. */
    public Optional<Family> of(String typed) {
        AccessCode code = AccessCode.typed(typed);
        List<Line> lines = SqlRead.of(em, Line.class, """
                        select\s""" + Titles.COLUMNS + """
                        , c.confidentiality, c.opens_at, c.closes_at, c.scheduled_at, c.closed_at, c.published_at,
                               w.name, i.language, i.place, split_part(p.display_name, ' ', 1), o.name, i.answered
                        from survey.family_code f
                        join survey.campaign c on c.id = f.campaign_id
                        join survey.invitation i on i.campaign_id = f.campaign_id and i.person_id = f.person_id and i.place > 0
                        join survey.invitation_code k on k.invitation_id = i.id
                        join district.organization o on o.id = i.school_id
                        left join district.organization w on w.id = o.parent_id
                        left join district.v_person p on p.id = i.child_id
                        where f.code_hash = :hash
                        group by c.id, w.name, i.id, p.display_name, o.name
                        order by i.place""").with("hash", code.hash()).list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Family(code.text(), lines.get(0), lines.get(0).state(clock.instant()),
                lines.get(0).closesAt().minusSeconds(1).atZone(clock.getZone()).toLocalDate(),
                lines.stream().map(line -> new Child(line.child() == null ? "" : line.child(), line.school(), code.of(line.place()).text(), line.answered())).toList()));
    }

    /** The family's code of a child's, where it is one: that without the child's number. */
    public static Optional<String> above(String code) {
        return code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9]{1,2}") ? Optional.of(code.substring(0, code.lastIndexOf('-'))) : Optional.empty();
    }

    /** Whether a code is that of a card, which is handed out in class and opens one child's answers on a shared device. */
    public boolean card(String typed) {
        return SqlRead.of(em, Found.class, """
                        select 1 from survey.invitation_code k join survey.invitation i on i.id = k.invitation_id and i.channel = 'CARD'
                        where k.code_hash = :hash""").with("hash", AccessCode.typed(typed).withoutKey().hash()).first().isPresent();
    }

    record Found(int one) {}

    /** What a family's page shows. */
    public record Family(String code, Line campaign, CampaignState state, java.time.LocalDate lastDay, List<Child> children) {}

    /** A child, the school it is asked about, and the code of its own answers. */
    public record Child(String name, String school, String code, boolean answered) {}

    /** One child with its campaign, as the query finds it. */
    public record Line(String titleEn, String titleEs, String titleAr, String furtherTitles, Confidentiality confidentiality, Instant opensAt, Instant closesAt, Instant scheduledAt,
            Instant closedAt, Instant publishedAt, String owner, String language, int place, String child, String school, boolean answered) {

        CampaignState state(Instant now) {
            return CampaignState.of(opensAt, closesAt, scheduledAt, closedAt, publishedAt, now);
        }

        public String title(String in) {
            return Titles.of(titleEn, titleEs, titleAr, furtherTitles).in(in);
        }
    }
}
