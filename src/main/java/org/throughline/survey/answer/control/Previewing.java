package org.throughline.survey.answer.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** Who has the address reads what a campaign asks, before it opens and until it ends: parents have a right to it. */
@Stateless
@PermitAll
public class Previewing {

    @PersistenceContext
    EntityManager em;

    @Inject
    PreviewLinks links;

    @Inject
    Questionnaires questionnaires;

    @Inject
    DomainClock clock;

    public Preview of(String token) {
        CampaignId campaign = links.campaign(token);
        Line line = SqlRead.of(em, Line.class, """
                        select c.instrument_id, c.audience, c.confidentiality,\s""" + Titles.COLUMNS + """
                               , c.opens_at, c.closes_at, c.scheduled_at, c.closed_at, c.published_at, coalesce((
                                   select w.name from survey.campaign_school a join district.organization b on b.id = a.school_id
                                   join district.organization w on w.id = b.parent_id where a.campaign_id = c.id order by w.id limit 1), '')
                        from survey.campaign c where c.id = :id""").with("id", campaign.value()).one();
        Questionnaire asked = questionnaires.of(line.instrument());
        CampaignState state = CampaignState.of(line.opensAt(), line.closesAt(), line.scheduledAt(), line.closedAt(), line.publishedAt(), clock.instant());
        return new Preview(asked, Titles.of(line.titleEn(), line.titleEs(), line.titleAr(), line.furtherTitles()), line.audience(), line.confidentiality(), line.owner(),
                languages(asked), line.opensAt().atZone(clock.getZone()).toLocalDate(), line.closesAt().minusSeconds(1).atZone(clock.getZone()).toLocalDate(),
                state == CampaignState.CLOSED || state == CampaignState.PUBLISHED);
    }

    /** All that it is written in, those that the interface speaks first. */
    private static List<Tongue> languages(Questionnaire asked) {
        TreeSet<String> codes = new TreeSet<>(asked.title().languages());
        List<Tongue> languages = new ArrayList<>(Arrays.stream(Language.values()).filter(language -> codes.remove(language.code())).toList());
        codes.forEach(code -> languages.add(Tongue.of(code)));
        return languages;
    }

    /** What is asked of whom, with which promise and when; over once no answers are taken any more. */
    public record Preview(Questionnaire asked, Wording title, Audience audience, Confidentiality confidentiality, String owner, List<Tongue> languages,
            LocalDate opensOn, LocalDate lastDay, boolean over) {}

    record Line(InstrumentId instrument, Audience audience, Confidentiality confidentiality, String titleEn, String titleEs, String titleAr, String furtherTitles, Instant opensAt,
            Instant closesAt, Instant scheduledAt, Instant closedAt, Instant publishedAt, String owner) {}
}
