package org.throughline.survey.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.entity.ReportData;
import org.throughline.survey.report.entity.ReportFigure;

/** Reads what is published of a campaign for the reports of its schools: once what they have in common, then school by school. */
@ApplicationScoped
class ReportReading {

    private static final String FIGURE = "e.hidden, e.n, e.shares, e.favorable, e.low, e.high, e.coded";
    private static final String SCORE = "e.hidden, e.n, cast(null as text), e.score, e.low, e.high, e.coded";

    @PersistenceContext
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /**
     * What the reports of all schools have in common.
     *
     * @param items      of the earlier campaign, by items of this one; so are scales
     * @param similar    means of similar schools by school and by item or scale
     */
    record Common(UUID campaign, ReportData.Asked asked, Map<UUID, ReportFigure> district, Map<UUID, ReportData.School> schools, List<ScaleOfAll> scales, Map<UUID, Map<UUID, Integer>> similar,
            UUID earlier, Wording earlierTitle, Map<UUID, UUID> items, Map<UUID, UUID> constructs) {}

    Common common(CampaignDetails campaign) {
        UUID id = campaign.id();
        Questionnaire questionnaire = questionnaires.of(campaign.instrument());
        Map<UUID, ReportData.School> schools = new LinkedHashMap<>();
        SqlRead.of(em, ReportData.School.class, """
                        select o.id, o.name, o.level, t.invited, t.answered from survey.v_turnout t join district.v_school o on o.id = t.school_id
                        where t.campaign_id = :id order by o.name, o.id""").with("id", id).list().forEach(one -> schools.put(one.id(), one));
        long invited = schools.values().stream().mapToLong(ReportData.School::invited).sum();
        Integer rate = new ReportData.School(null, "", null, invited, schools.values().stream().mapToLong(ReportData.School::answered).sum()).rate();
        ReportData.Asked asked = new ReportData.Asked(owner(id), campaign.title(), campaign.audience(), campaign.byRole(), campaign.confidentiality(), questionnaire, commitments(),
                day(campaign.opensAt()), campaign.lastDay(), asOf(id), campaign.publishedAt() != null, rate, minimum);
        List<Same> same = same(id);
        UUID earlier = same.isEmpty() ? null : same.get(0).campaign();
        Map<UUID, UUID> items = new HashMap<>();
        same.stream().filter(one -> one.campaign().equals(earlier)).forEach(one -> items.putIfAbsent(one.item(), one.earlier()));
        return new Common(id, asked, figures(id, null), schools, scales(id), similar(id), earlier, earlier == null ? Wording.NONE : title(earlier), items,
                earlier == null ? Map.of() : constructs(id, earlier));
    }

    ReportData of(Common common, UUID school) {
        ReportData.School place = NotFound.unless(common.schools().get(school));
        Map<UUID, ReportFigure> scores = scores(common.campaign(), school);
        List<ReportData.Scale> scales = common.scales().stream().map(scale -> new ReportData.Scale(scale.id(), scale.name(), scale.gate(), scores.get(scale.id()), scale.figure())).toList();
        return new ReportData(common.asked(), place, figures(common.campaign(), school), common.district(), common.similar().getOrDefault(school, Map.of()), earlier(common, school),
                scales, groups(common.campaign(), school), replies(common.campaign(), school));
    }

    private ReportData.Earlier earlier(Common common, UUID school) {
        if (common.earlier() == null) {
            return null;
        }
        Map<UUID, ReportFigure> then = figures(common.earlier(), school);
        Map<UUID, ReportFigure> scoresThen = scores(common.earlier(), school);
        return new ReportData.Earlier(common.earlierTitle(), translated(common.items(), then), translated(common.constructs(), scoresThen));
    }

    private static Map<UUID, ReportFigure> translated(Map<UUID, UUID> earlierOf, Map<UUID, ReportFigure> then) {
        Map<UUID, ReportFigure> now = new HashMap<>();
        earlierOf.forEach((here, there) -> {
            if (then.containsKey(there)) {
                now.put(here, then.get(there));
            }
        });
        return now;
    }

    int minimum() {
        return minimum;
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    String owner(UUID campaign) {
        return SqlRead.of(em, Named.class, """
                        select w.name from survey.campaign_school a join district.organization b on b.id = a.school_id
                        join district.organization w on w.id = b.parent_id where a.campaign_id = :id order by w.id limit 1""")
                .with("id", campaign).first().map(Named::name).orElse("Throughline");
    }

    private LocalDate asOf(UUID campaign) {
        return SqlRead.of(em, Day.class, "select max(as_of) from survey.result_cell where campaign_id = :id").with("id", campaign).first().map(Day::day).orElseGet(clock::today);
    }

    Map<UUID, Wording> commitments() {
        Map<UUID, Wording> names = new LinkedHashMap<>();
        SqlRead.of(em, Commitment.class, "select id, code, short_en, short_es from vision.v_commitment order by position").list()
                .forEach(one -> names.put(one.id(), Wording.of("en", one.code() + " " + one.english()).and("es", one.spanish() == null ? "" : one.code() + " " + one.spanish())));
        return names;
    }

    private Wording title(UUID campaign) {
        return SqlRead.of(em, Title.class, "select title_en, title_es from survey.campaign where id = :id").with("id", campaign).one().wording();
    }

    /** Items with those that ask the same in earlier published campaigns of the audience, the newest of these first. */
    private List<Same> same(UUID campaign) {
        return SqlRead.of(em, Same.class, """
                        select h.id, p.id, s.id
                        from survey.campaign c
                        join survey.item h on h.instrument_id = c.instrument_id
                        join survey.campaign p on p.audience = c.audience and p.published_at is not null and p.opens_at < c.opens_at and p.id <> c.id
                        join survey.item s on s.instrument_id = p.instrument_id
                        left join survey.v_equivalent_item q on q.item_id = h.id and q.equivalent_id = s.id
                        where c.id = :id and (s.id = h.id or q.item_id is not null)
                        order by p.opens_at desc, p.id, h.id, s.id""").with("id", campaign).list();
    }

    /** Scales with those of an earlier campaign all of whose items ask the same over the same range. */
    private Map<UUID, UUID> constructs(UUID campaign, UUID earlier) {
        Map<UUID, UUID> same = new HashMap<>();
        SqlRead.of(em, Pair.class, """
                        select h.construct_id, s.construct_id
                        from survey.campaign c join survey.v_scored_item h on h.instrument_id = c.instrument_id
                        join survey.campaign p on p.id = :earlier
                        join survey.v_scored_item s on s.instrument_id = p.instrument_id and s.items = h.items and s.low = h.low and s.high = h.high and s.reversed = h.reversed
                        left join survey.v_equivalent_item q on q.item_id = h.item_id and q.equivalent_id = s.item_id
                        where c.id = :id and (s.item_id = h.item_id or q.item_id is not null)
                        group by 1, 2 having count(distinct h.item_id) = max(h.items) and count(distinct s.item_id) = max(s.items)""")
                .with("id", campaign).with("earlier", earlier).list().forEach(one -> same.put(one.here(), one.there()));
        return same;
    }

    private Map<UUID, ReportFigure> figures(UUID campaign, UUID schoolOrNull) {
        return bySubject("select e.subject_id, " + FIGURE + " from survey.result_cell e where e.campaign_id = :campaign and e.axis = ''", campaign, schoolOrNull);
    }

    private Map<UUID, ReportFigure> scores(UUID campaign, UUID school) {
        return bySubject("select e.construct_id, " + SCORE + " from survey.result_scale e where e.campaign_id = :campaign and e.axis = ''", campaign, school);
    }

    private Map<UUID, ReportFigure> bySubject(String select, UUID campaign, UUID schoolOrNull) {
        Map<UUID, ReportFigure> figures = new HashMap<>();
        SqlRead.of(em, Cell.class, select + " and e.school_id is not distinct from cast(:school as uuid)").with("campaign", campaign).with("school", schoolOrNull).list()
                .forEach(cell -> figures.put(cell.subject(), cell.figure()));
        return figures;
    }

    private List<ReportData.OfGroup> groups(UUID campaign, UUID school) {
        return SqlRead.of(em, GroupCell.class, "select e.axis, e.grp, e.subject_id, " + FIGURE + """
                         from survey.result_cell e
                        where e.campaign_id = :campaign and e.school_id = :school and e.subject = 'COMMITMENT' and e.axis ~ '^(language|group|grade)( [+])?$'
                        order by e.axis, e.grp""").with("campaign", campaign).with("school", school).list().stream().map(GroupCell::line).toList();
    }

    /** What was answered in public at the school, then for all schools. */
    private List<ReportData.Reply> replies(UUID campaign, UUID school) {
        Map<UUID, ReportData.Reply> replies = new LinkedHashMap<>();
        SqlRead.of(em, ReplyText.class, """
                        select x.id, x.school_id is not null, t.language, t.heard, t.answer
                        from survey.reply x join survey.reply_text t on t.reply_id = x.id and t.answer <> ''
                        where x.campaign_id = :campaign and x.state in ('ANSWERED', 'DONE') and (x.school_id = :school or x.school_id is null)
                        order by x.school_id is null, x.due, x.id, t.language""").with("campaign", campaign).with("school", school).list()
                .forEach(one -> replies.merge(one.id(), new ReportData.Reply(Wording.of(one.language(), one.heard()), Wording.of(one.language(), one.answer()), one.here()),
                        (all, more) -> new ReportData.Reply(all.heard().and(one.language(), one.heard()), all.answer().and(one.language(), one.answer()), all.here())));
        return List.copyOf(replies.values());
    }

    /** With the figures of all schools together; how well the items hold together decides whether there is a score. */
    private List<ScaleOfAll> scales(UUID campaign) {
        Map<UUID, Wording> names = new HashMap<>();
        SqlRead.of(em, ScaleName.class, """
                        select t.construct_id, t.language, t.name from survey.construct_text t join survey.result_alpha a on a.construct_id = t.construct_id and a.language = ''
                        where a.campaign_id = :campaign""").with("campaign", campaign).list()
                .forEach(one -> names.merge(one.construct(), Wording.of(one.language(), one.name()), (all, more) -> all.and(one.language(), one.name())));
        return SqlRead.of(em, ScaleCell.class, """
                        select k.id, k.code, a.gate, e.construct_id is not null, coalesce(e.hidden, true), e.n, e.score, e.low, e.high, coalesce(e.coded, 'EXACT')
                        from survey.result_alpha a join survey.construct k on k.id = a.construct_id
                        left join survey.result_scale e on e.campaign_id = a.campaign_id and e.construct_id = a.construct_id and e.school_id is null and e.axis = ''
                        where a.campaign_id = :campaign and a.language = ''
                        order by (select min(i.position) from survey.item i where i.construct_id = k.id), k.id""").with("campaign", campaign).list().stream()
                .map(one -> new ScaleOfAll(one.id(), names.getOrDefault(one.id(), Wording.of("en", one.code())), one.gate(),
                        one.there() ? new ReportFigure(one.hidden(), one.n(), null, one.score(), one.low(), one.high(), one.coded()) : null)).toList();
    }

    /** What similar schools have in common, by school and by item or scale, made of what is shown; of one school alone it would be that school's. */
    private Map<UUID, Map<UUID, Integer>> similar(UUID campaign) {
        Map<UUID, Map<UUID, Integer>> means = new HashMap<>();
        SqlRead.of(em, Mean.class, """
                        select s.school_id, e.subject_id, cast(round(1.0 * sum(e.favorable * e.n) / sum(e.n)) as integer)
                        from survey.result_similar s join survey.result_cell e on e.campaign_id = s.campaign_id and e.school_id = s.other_id
                        where s.campaign_id = :campaign and e.subject = 'ITEM' and e.axis = '' and not e.hidden and e.coded = 'EXACT' and e.favorable is not null
                        group by 1, 2 having count(*) > 1
                        union all
                        select s.school_id, e.construct_id, cast(round(1.0 * sum(e.score * e.n) / sum(e.n)) as integer)
                        from survey.result_similar s join survey.result_scale e on e.campaign_id = s.campaign_id and e.school_id = s.other_id
                        where s.campaign_id = :campaign and e.axis = '' and not e.hidden and e.coded = 'EXACT'
                        group by 1, 2 having count(*) > 1""").with("campaign", campaign).list()
                .forEach(one -> means.computeIfAbsent(one.school(), key -> new HashMap<>()).put(one.subject(), one.mean()));
        return means;
    }

    record ScaleOfAll(UUID id, Wording name, Alpha.Gate gate, ReportFigure figure) {}

    record Same(UUID item, UUID campaign, UUID earlier) {}

    record Pair(UUID here, UUID there) {}

    record Named(String name) {}

    record Day(LocalDate day) {}

    record Title(String english, String spanish) {

        Wording wording() {
            return Wording.of("en", english).and("es", Objects.requireNonNullElse(spanish, ""));
        }
    }

    record Commitment(UUID id, String code, String english, String spanish) {}

    record Cell(UUID subject, boolean hidden, Integer n, String shares, Integer value, Integer low, Integer high, PublishedShare.End coded) {

        ReportFigure figure() {
            return new ReportFigure(hidden, n, shares, value, low, high, coded);
        }
    }

    record GroupCell(String axis, String group, UUID subject, boolean hidden, Integer n, String shares, Integer value, Integer low, Integer high, PublishedShare.End coded) {

        ReportData.OfGroup line() {
            return new ReportData.OfGroup(axis, group, subject, new ReportFigure(hidden, n, shares, value, low, high, coded));
        }
    }

    record ScaleName(UUID construct, String language, String name) {}

    record ScaleCell(UUID id, String code, Alpha.Gate gate, boolean there, boolean hidden, Integer n, Integer score, Integer low, Integer high, PublishedShare.End coded) {}

    record ReplyText(UUID id, boolean here, String language, String heard, String answer) {}

    record Mean(UUID school, UUID subject, int mean) {}
}
