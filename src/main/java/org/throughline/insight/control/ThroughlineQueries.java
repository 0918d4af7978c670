package org.throughline.insight.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.insight.entity.Cell;
import org.throughline.insight.entity.Source;
import org.throughline.insight.entity.SourceKind;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.statistics.Share;

/** Reads the throughline in one statement: the viewer's schools × the adopted plan's commitments × five sources. */
@Stateless
@RolesAllowed(Can.SEE_THROUGHLINE)
public class ThroughlineQueries {

    // each source is worked out once: the planner, which thinks them smaller than they are, would do so for every cell
    private static final String MAP = """
            with leaders as materialized (select * from vision.v_leaders_say),
                 voice as materialized (select * from survey.v_voice),
                 hours as materialized (select * from pd.v_self_chosen),
                 seen as materialized (select * from evaluation.v_seen)
            select s.id, s.name, coalesce(s.cohort, 0), c.id as commitment_id, c.code,
                   l.follow_up_id, l.reported_of, l.reported_total, l.reported_unit, l.reported_on,
                   st.campaign_id as st_campaign, st.favorable as st_value, st.n as st_n, st.low as st_low, st.high as st_high, st.hidden as st_hidden, st.coded as st_coded, st.as_of as st_as_of,
                   pu.campaign_id as pu_campaign, pu.favorable as pu_value, pu.n as pu_n, pu.low as pu_low, pu.high as pu_high, pu.hidden as pu_hidden, pu.coded as pu_coded, pu.as_of as pu_as_of,
                   fa.campaign_id as fa_campaign, fa.favorable as fa_value, fa.n as fa_n, fa.low as fa_low, fa.high as fa_high, fa.hidden as fa_hidden, fa.coded as fa_coded, fa.as_of as fa_as_of,
                   h.people as h_people, h.chosen_minutes, h.all_minutes, h.as_of as h_as_of,
                   w.walk_id, w.seen, w.ratings, w.as_of as w_as_of, w.alpha, w.verdict
            from district.v_school s
            join vision.v_commitment c on c.district_id = s.district_id
            left join leaders l on l.commitment_id = c.id and l.school_id = s.id
            left join voice st on st.audience = 'STAFF' and st.commitment_id = c.id and st.school_id = s.id
            left join voice pu on pu.audience = 'STUDENT' and pu.commitment_id = c.id and pu.school_id = s.id
            left join voice fa on fa.audience = 'FAMILY' and fa.commitment_id = c.id and fa.school_id = s.id
            left join hours h on h.school_id = s.id
                and exists (select 1 from vision.v_measure m where m.commitment_id = c.id and m.source = 'pd:self-chosen')
            left join seen w on w.commitment_id = c.id and w.school_id = s.id
            where (:whole or s.id in (:schools)) and (cast(:school as uuid) is null or s.id = cast(:school as uuid))
            order by s.cohort nulls last, s.name, s.id, c.position, c.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** Under so many people a share of hours would tell of persons. */
    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /** Every cell of the viewer's schools, by cohort, school and commitment; of one school where it is given. */
    public List<CellView> map(OrganizationId schoolOrNull) {
        if (schoolOrNull != null) {
            viewer.require(Can.SEE_THROUGHLINE, schoolOrNull);
        }
        Scope scope = viewer.scope(Can.SEE_THROUGHLINE);
        LocalDate today = clock.today();
        return SqlRead.of(em, MapRow.class, MAP)
                .with("whole", scope.unbounded()).with("schools", scope.ids())
                .with("school", schoolOrNull == null ? null : schoolOrNull.value().toString())
                .list().stream().map(row -> row.view(today, clock.getZone(), minimum)).toList();
    }

    public List<CommitmentHead> commitments() {
        return SqlRead.of(em, CommitmentHead.class, "select id, code, short_en, short_es, title_en, title_es from vision.v_commitment order by position, id").list();
    }

    record MapRow(UUID schoolId, String school, int cohort, UUID commitmentId, String code,
            UUID followUp, Long reportedOf, Long reportedTotal, String reportedUnit, LocalDate reportedOn,
            UUID staffCampaign, Integer staffValue, Long staffN, Integer staffLow, Integer staffHigh, Boolean staffHidden, String staffCoded, LocalDate staffAsOf,
            UUID studentCampaign, Integer studentValue, Long studentN, Integer studentLow, Integer studentHigh, Boolean studentHidden, String studentCoded, LocalDate studentAsOf,
            UUID familyCampaign, Integer familyValue, Long familyN, Integer familyLow, Integer familyHigh, Boolean familyHidden, String familyCoded, LocalDate familyAsOf,
            Long learners, Long chosenMinutes, Long allMinutes, Instant postedAt,
            UUID walk, Long seen, Long ratings, LocalDate walkedOn, Double alpha, String verdict) {

        CellView view(LocalDate today, ZoneId zone, int minimum) {
            Cell cell = new Cell(List.of(
                    recorded() ? records(zone, minimum) : leaders(today),
                    voice(SourceKind.STAFF, staffValue, staffN, staffLow, staffHigh, staffHidden, staffCoded, staffAsOf, today),
                    voice(SourceKind.STUDENTS, studentValue, studentN, studentLow, studentHigh, studentHidden, studentCoded, studentAsOf, today),
                    voice(SourceKind.FAMILIES, familyValue, familyN, familyLow, familyHigh, familyHidden, familyCoded, familyAsOf, today),
                    walks(today)));
            return new CellView(schoolId, school, cohort, commitmentId, code, cell,
                    new CellView.Evidence(followUp, reportedOf, reportedTotal, reportedUnit, recorded() ? new CellView.Hours(chosenMinutes, allMinutes) : null, staffCampaign, studentCampaign, familyCampaign, walk, seen, ratings, alpha));
        }

        private boolean recorded() {
            return learners != null;
        }

        /** Where nobody need be asked, since the record says it: in the place of the school's own report. */
        private Source records(ZoneId zone, int minimum) {
            LocalDate posted = LocalDate.ofInstant(postedAt, zone);
            return learners < minimum ? Source.hidden(SourceKind.LEADERS, posted)
                    : Source.recorded(SourceKind.LEADERS, Math.round(100f * chosenMinutes / allMinutes), learners, posted);
        }

        private Source leaders(LocalDate today) {
            return reportedTotal == null || reportedTotal == 0
                    ? Source.none(SourceKind.LEADERS)
                    : Source.told(SourceKind.LEADERS, Math.round(100f * reportedOf / reportedTotal), reportedTotal, null, null, 0, reportedOn, today);
        }

        private static Source voice(SourceKind kind, Integer value, Long n, Integer low, Integer high, Boolean hidden, String coded, LocalDate asOf, LocalDate today) {
            if (Boolean.TRUE.equals(hidden)) {
                return Source.hidden(kind, asOf);
            }
            int end = "OR_LESS".equals(coded) ? -1 : "OR_MORE".equals(coded) ? 1 : 0;
            return value == null ? Source.none(kind) : Source.told(kind, value, n, low, high, end, asOf, today);
        }

        private Source walks(LocalDate today) {
            if (ratings == null || ratings == 0) {
                return Source.none(SourceKind.WALKS);
            }
            if ("NOT_YET_RELIABLE".equals(verdict) || "NOT_AVAILABLE".equals(verdict)) {
                return Source.unreliable(SourceKind.WALKS, walkedOn);
            }
            Share share = new Share(seen.intValue(), ratings.intValue());
            return Source.told(SourceKind.WALKS, share.perCent(), ratings, share.interval().low(), share.interval().high(), 0, walkedOn, today);
        }
    }
}
