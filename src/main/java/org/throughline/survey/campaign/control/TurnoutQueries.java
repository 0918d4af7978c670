package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;

/** How many answered, by school, grade, home language or group, beside the wave before and those enrolled or employed. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class TurnoutQueries {

    /** What those asked can be told apart by; in a family, by the children it is asked about. */
    public enum Axis { SCHOOL, LANGUAGE, GRADE, GROUP }

    private static final int FLOOR = 5;

    /** At some schools only large groups are told of: figures hide others there beside small ones. */
    private static final int OF_SOME = 4;
    private static final String INVITED = """
            with wave as (
                select :id as campaign_id, true as now
                union all
                (select b.id, false from survey.campaign a join survey.campaign b on b.audience = a.audience and b.closes_at <= a.opens_at and b.scheduled_at is not null
                 where a.id = :id and exists (select 1 from survey.campaign_school x join survey.campaign_school y on y.school_id = x.school_id
                                              where x.campaign_id = a.id and y.campaign_id = b.id)
                 order by b.opens_at desc, b.id limit 1)),
            here as (
                select s.school_id from survey.campaign_school s where s.campaign_id = :id and (:whole or s.school_id in (:schools))),
            invited as (
                select w.now, i.id, i.school_id, i.person_id, i.child_id, i.home_language, """ + " " + Participation.ANSWERED + """
             as answered
                from wave w join survey.invitation i on i.campaign_id = w.campaign_id and i.channel <> 'CARD'
                where i.school_id in (select h.school_id from here h))
            """;
    private static final String OF_CHILDREN = """
            select distinct n.now, n.id, n.answered, %s as name from invited n
            join district.v_guardian g on g.guardian_id = n.person_id and g.school_id = n.school_id and (n.child_id is null or n.child_id = g.student_id)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /**
     * The rates. Small groups are hidden, so that nobody learns who took part, or how many are behind a hidden figure; not to whoever
     * reads the names of those who are missing anyway.
     */
    public List<Rate> rates(CampaignId id, Axis axis) {
        CampaignDetails details = campaigns.details(id);
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        List<Rate> rates = SqlRead.of(em, Found.class, INVITED + (axis == Axis.SCHOOL ? schools(details.audience()) : groups(axis, details.audience())))
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list().stream().map(Found::rate).toList();
        boolean named = details.confidentiality() != Confidentiality.ANONYMOUS && viewer.may(Can.RUN_SURVEYS);
        return named || axis == Axis.SCHOOL ? rates : protectedOf(rates, hidden(id, axis, scope), Math.max(FLOOR, minimum) * (scope.whole() ? 1 : OF_SOME));
    }

    /** Groups that published figures hide there: how many of them answered would tell how many are behind. */
    private Set<String> hidden(CampaignId id, Axis axis, Scope scope) {
        return SqlRead.of(em, Hidden.class, """
                        select distinct e.grp from survey.result_cell e join survey.campaign c on c.id = e.campaign_id and c.published_at is not null
                        where e.campaign_id = :id and e.hidden and e.axis = :axis and (:whole and e.school_id is null or not :whole and e.school_id in (:schools))""")
                .with("id", id.value()).with("axis", axis.name().toLowerCase(Locale.ROOT)).with("whole", scope.whole()).with("schools", scope.ids()).list().stream()
                .map(hidden -> hidden.grp().equals("?") ? "" : hidden.grp()).collect(Collectors.toSet());
    }

    private static String schools(Audience audience) {
        String enrolled = switch (audience) {
            case STAFF -> "(select count(distinct s.person_id) from district.v_staff s where s.school_id = h.school_id)";
            case ANYONE -> "cast(null as bigint)";
            default -> "(select count(*) from district.v_student s where s.school_id = h.school_id)";
        };
        return """
                select o.id, o.name, t.invited, t.answered, l.invited, l.answered, %s
                from here h join district.v_school o on o.id = h.school_id
                join survey.v_turnout t on t.campaign_id = :id and t.school_id = h.school_id
                left join wave w on not w.now
                left join survey.v_turnout l on l.campaign_id = w.campaign_id and l.school_id = h.school_id
                order by o.name, o.id""".formatted(enrolled);
    }

    private static String groups(Axis axis, Audience audience) {
        boolean family = audience == Audience.FAMILY;
        String members = switch (axis) {
            case LANGUAGE -> "select n.now, n.id, n.answered, n.home_language as name from invited n";
            case GRADE -> family ? OF_CHILDREN.formatted("s.grade") + " join district.v_student s on s.person_id = g.student_id and s.school_id = g.school_id and s.grade is not null"
                    : "select n.now, n.id, n.answered, '' as name from invited n where false";
            default -> family ? OF_CHILDREN.formatted("x.name") + " join district.v_person_group x on x.person_id = g.student_id"
                    : "select n.now, n.id, n.answered, x.name from invited n join district.v_person_group x on x.person_id = n.person_id";
        };
        return """
                select cast(null as uuid), m.name, count(*) filter (where m.now), count(*) filter (where m.now and m.answered),
                       count(*) filter (where not m.now), count(*) filter (where not m.now and m.answered), cast(null as bigint)
                from (%s) m group by m.name having count(*) filter (where m.now) > 0 order by array_position(array['PK', 'KG'], m.name), m.name""".formatted(members);
    }

    /**
     * Small groups go together with the next smallest, so that what is left of the whole tells none of them.
     *
     * @param anyway what is hidden elsewhere
     */
    static List<Rate> protectedOf(List<Rate> rates, Set<String> anyway, int least) {
        List<Rate> bySize = rates.stream().sorted(Comparator.comparing((Rate rate) -> !anyway.contains(rate.name())).thenComparingLong(Rate::fewest).thenComparing(Rate::name)).toList();
        List<String> hidden = new ArrayList<>();
        long people = 0;
        for (Rate rate : bySize) {
            if (anyway.contains(rate.name()) || rate.fewest() < least || !hidden.isEmpty() && (hidden.size() < 2 || people < least)) {
                hidden.add(rate.name());
                people += rate.fewest();
            }
        }
        return rates.stream().map(rate -> hidden.contains(rate.name()) ? new Rate(rate.school(), rate.name(), 0, 0, null, null, null, true) : rate).toList();
    }

    /**
     * A group's turnout.
     *
     * @param school     null where it is no school
     * @param lastAsked  in the wave before; null where it was not asked
     * @param enrolled   students or staff at a school, null elsewhere
     */
    public record Rate(java.util.UUID school, String name, long asked, long answered, Long lastAsked, Long lastAnswered, Long enrolled, boolean hidden) {

        /** The least of its numbers that count anybody: who was asked or answered, now or in the wave before. */
        long fewest() {
            return LongStream.of(asked, answered, lastAsked == null ? 0 : lastAsked, lastAnswered == null ? 0 : lastAnswered).filter(n -> n > 0).min().orElse(0);
        }

        /** Whole per cent, null where nobody was asked. */
        public Integer percent() {
            return percent(asked, answered);
        }

        public Integer lastPercent() {
            return lastAsked == null ? null : percent(lastAsked, lastAnswered);
        }

        private static Integer percent(long all, long some) {
            return all == 0 ? null : (int) Math.min(100, (200 * some + all) / (2 * all));
        }
    }

    record Hidden(String grp) {}

    record Found(java.util.UUID school, String name, long asked, long answered, Long lastAsked, Long lastAnswered, Long enrolled) {

        Rate rate() {
            return new Rate(school, name, asked, answered, lastAsked, lastAnswered, enrolled, false);
        }
    }
}
