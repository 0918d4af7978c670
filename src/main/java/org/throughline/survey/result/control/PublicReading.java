package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/**
 * What of a campaign stands on its page for everybody: figures as they are published, of all schools or of one, and the
 * answers to them. Response is told for all schools together, as that of a hidden school would tell of it.
 */
@ApplicationScoped
class PublicReading {

    @PersistenceContext
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    @Inject
    @ConfigProperty(name = "survey.low", defaultValue = "50")
    int low;

    /** @param language for what is said in the district's own languages only */
    PublicSheet read(UUID campaign, UUID school, String language) {
        Head head = SqlRead.of(em, Head.class, """
                        select c.id, c.code, c.instrument_id, c.audience, c.confidentiality, c.title_en, c.title_es, c.title_ar, c.opens_at, c.closes_at, c.published_at,
                               (select string_agg(l.language, ' ' order by l.language) from survey.campaign_language l where l.campaign_id = c.id),
                               (select coalesce(sum(t.invited), 0) from survey.v_turnout t where t.campaign_id = c.id),
                               case when exists (select 1 from survey.result_cell e where e.campaign_id = c.id and e.school_id is null and e.axis = '' and not e.hidden)
                                    then (select sum(g.responses) from survey.tally_group g where g.campaign_id = c.id) end,
                               (select o.name from district.organization o where o.kind = 'DISTRICT' order by exists (select 1 from survey.campaign_school s
                                    join access.v_above a on a.organization_id = s.school_id and a.above_id = o.id where s.campaign_id = c.id) desc, o.id limit 1)
                        from survey.campaign c where c.id = :id""").with("id", campaign).one();
        List<PublicSheet.School> schools = SqlRead.of(em, PublicSheet.School.class, """
                        select o.id, o.name from district.v_school o
                        where exists (select 1 from survey.result_cell e where e.campaign_id = :id and e.school_id = o.id and e.axis = '') order by o.name, o.id""").with("id", campaign).list();
        UUID place = schools.stream().map(PublicSheet.School::id).filter(one -> one.equals(school)).findFirst().orElse(null);
        Map<UUID, PublicSheet.Figure> figures = SqlRead.of(em, PublicSheet.Figure.class, """
                        select subject_id, hidden, n, favorable, low, high, coded from survey.result_cell
                        where campaign_id = :id and school_id is not distinct from cast(:school as uuid) and axis = ''""")
                .with("id", campaign).with("school", place).list().stream().collect(Collectors.toMap(PublicSheet.Figure::subject, Function.identity()));
        List<PublicSheet.Answered> answers = SqlRead.of(em, PublicSheet.Answered.class, """
                        select coalesce(l.heard, e.heard), coalesce(l.answer, e.answer), l.heard is not null, x.state = 'DONE'
                        from survey.reply x
                        join survey.reply_text e on e.reply_id = x.id and e.language = 'en'
                        left join survey.reply_text l on l.reply_id = x.id and l.language = :language
                        where x.campaign_id = :id and x.school_id is not distinct from cast(:school as uuid) and x.state <> 'OPEN'
                        order by x.state = 'DONE', x.due, x.id""").with("id", campaign).with("school", place).with("language", language).list();
        PublicSheet.Silence silence = SqlRead.of(em, PublicSheet.Silence.class, """
                        select count(*), count(*) filter (where coalesce(state, 'OPEN') = 'OPEN') from survey.v_item_reply
                        where campaign_id = :id and school_id is not distinct from cast(:school as uuid) and favorable < :low and coded <> 'OR_MORE'""")
                .with("id", campaign).with("school", place).with("low", low).one();
        Map<UUID, String> commitments = SqlRead.of(em, Named.class, "select id, case when :language = 'es' then coalesce(nullif(title_es, ''), title_en) else title_en end from vision.v_commitment")
                .with("language", language).list().stream().collect(Collectors.toMap(Named::id, Named::name));
        return new PublicSheet(head.id(), head.code(), head.audience(), head.confidentiality(), title(head), head.opensAt(), head.closesAt(), head.publishedAt(),
                Arrays.asList(head.languages().split(" ")), head.asked(), head.answered(), head.district(), questionnaire(head.instrument()), schools, place, figures, answers, silence, low, commitments);
    }

    private Questionnaire questionnaire(UUID instrument) {
        return questionnaires.of(new InstrumentId(instrument));
    }

    private static Wording title(Head head) {
        Wording title = Wording.of("en", head.titleEn());
        title = head.titleEs() == null ? title : title.and("es", head.titleEs());
        return head.titleAr() == null ? title : title.and("ar", head.titleAr());
    }

    record Head(UUID id, String code, UUID instrument, Audience audience, Confidentiality confidentiality, String titleEn, String titleEs, String titleAr,
            Instant opensAt, Instant closesAt, Instant publishedAt, String languages, long asked, Long answered, String district) {}

    record Named(UUID id, String name) {}
}
