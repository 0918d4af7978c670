package org.throughline.pd.control;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.Format;
import org.throughline.pd.entity.Origin;
import org.throughline.pd.entity.SectionState;

/**
 * A section as lists show it.
 *
 * @param commitment   code of the commitment it serves, such as "T3", or null
 * @param mostMinutes  credit for all of it
 * @param taken        seats taken
 * @param meetings     number of meetings, 0 at one's own pace
 * @param facilitators names, separated by commas, or null
 * @param mine         how the viewer came to a seat, or null without one
 * @param leads        whether the viewer leads it
 * @param conflict     title of a section of the viewer's that meets at the same time, or null
 * @param conflictAt   when that meets
 */
public record SectionRow(UUID id, UUID courseId, String code, String title, String label, Format format, Category category, int mostMinutes,
        String audience, String commitment, String commitmentEn, String commitmentEs, UUID schoolId, String school, String room,
        Instant startsAt, Instant endsAt, Instant opensAt, Instant closesAt, boolean cancelled, boolean credited, int fewest, int most,
        int taken, int meetings, String facilitators, Origin mine, boolean leads, String conflict, Instant conflictAt) implements Serializable {

    /** The columns in their order. {@code v} is pd.v_section, {@code k} the adopted plan's commitments; :me is the viewer. */
    static final String COLUMNS = """
            v.id, v.course_id, v.code, v.title, v.label, v.format, v.category, v.most_minutes,
            v.audience, k.code, k.short_en, k.short_es, v.school_id, v.school, v.room,
            v.starts_at, v.ends_at, v.opens_at, v.closes_at, v.cancelled_at is not null, v.credited_at is not null, v.fewest_seats, v.most_seats,
            v.taken, v.meetings, v.facilitators,
            (select r.origin from pd.registration r where r.section_id = v.id and r.person_id = :me and r.given_back_at is null),
            exists (select 1 from pd.facilitator f where f.section_id = v.id and f.person_id = :me),
            x.title, x.starts_at""";

    static final String FROM = """
             from pd.v_section v
             left join vision.v_commitment k on k.id = v.commitment_id
             left join lateral (
                 select c.title, om.starts_at
                 from pd.meeting m
                 join pd.meeting om on om.section_id <> m.section_id and om.starts_at < m.ends_at and m.starts_at < om.ends_at
                 join pd.section os on os.id = om.section_id and os.cancelled_at is null
                 join pd.course c on c.id = os.course_id
                 where m.section_id = v.id
                   and (exists (select 1 from pd.registration r where r.section_id = os.id and r.person_id = :me and r.given_back_at is null)
                        or exists (select 1 from pd.facilitator f where f.section_id = os.id and f.person_id = :me))
                 order by om.starts_at, om.id limit 1) x on true
            """;

    public int left() {
        return most - taken;
    }

    public SectionState state(Instant now) {
        return SectionState.of(cancelled, new ChoiceWindow(opensAt, closesAt), startsAt, endsAt, taken >= most, now);
    }
}
