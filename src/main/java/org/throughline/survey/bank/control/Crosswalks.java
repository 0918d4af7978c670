package org.throughline.survey.bank.control;

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
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.bank.entity.AnswersDiffer;
import org.throughline.survey.bank.entity.EquivalentAlready;
import org.throughline.survey.instrument.entity.ItemType;

/** Coordinators of the whole district say which wordings mean the same, and take it back. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class Crosswalks {

    private static final int MOST = 500;
    private static final int SUGGESTED = 25;

    /** Wordings that are asked somewhere, with the newest item of each and how many steps its answers have. */
    static final String ASKED = """
            asked as (
                select w.id, w.type, w.text, n.item, n.commitment, n.title,
                       (select count(*) from survey.item_option o where o.item_id = n.item and not o.apart) as steps,
                       (select array_agg(distinct c.audience) from survey.campaign c join survey.item i on i.instrument_id = c.instrument_id where i.wording_id = w.id) as audiences
                from survey.wording w
                cross join lateral (
                    select i.id as item, i.commitment_id as commitment,
                           coalesce((select t.title from survey.instrument_text t where t.instrument_id = s.id order by t.language = :own desc, t.language = 'en' desc limit 1), s.code)
                               || case :own when 'es' then ', edición ' else ', edition ' end || s.edition as title
                    from survey.item i join survey.instrument s on s.id = i.instrument_id
                    where i.wording_id = w.id order by s.added_on desc, i.id desc limit 1) n)
            """;

    /** A pair is worth a look where an edition reworded an item, or where words are alike; one commitment makes it likelier. */
    private static final String ALIKE = """
            pair as (
                select one_id as one, other_id as other, alike from survey.v_similar_wording
                union all
                select distinct least(i.wording_id, o.wording_id), greatest(i.wording_id, o.wording_id), 0.5
                from survey.item i join survey.item o on o.id = i.from_item and o.type = i.type and o.wording_id <> i.wording_id),
            scored as (
                select p.one, p.other, sum(p.alike) + case when bool_or(a.commitment = b.commitment) then 0.15 else 0 end as score
                from pair p join asked a on a.id = p.one join asked b on b.id = p.other and b.steps = a.steps
                group by p.one, p.other)
            """;

    private static final String NOT_YET = """
            not exists (select 1 from survey.v_crosswalk x join survey.v_crosswalk y on y.crosswalk_id = x.crosswalk_id
                        where x.wording_id = a.id and y.wording_id = b.id)
            """;

    /** What stands side by side in one edition, or is asked of other people, is no rewording of the other. */
    private static final String NOT_SIDE_BY_SIDE = """
            and not exists (select 1 from survey.item i join survey.item j on j.instrument_id = i.instrument_id where i.wording_id = a.id and j.wording_id = b.id)
            and (a.audiences && b.audiences) is not false
            """;

    private static final String NOT_DISMISSED = """
            and not exists (select 1 from survey.crosswalk_dismissed d where d.one_id = least(a.id, b.id) and d.other_id = greatest(a.id, b.id))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Says that two items, each named by its id, ask the same in other words. Refuses with EquivalentAlready and AnswersDiffer. */
    public void say(UUID oneItem, UUID otherItem, String note) {
        requireDistrict();
        Said one = said(oneItem);
        Said other = said(otherItem);
        if (one.type() != other.type() || one.steps() != other.steps()) {
            throw new AnswersDiffer();
        }
        // one at a time: whether two are equivalent already follows from all statements together
        em.createNativeQuery("lock table survey.crosswalk in share row exclusive mode").executeUpdate();
        if (one.wording().equals(other.wording()) || one.crosswalk() != null && one.crosswalk().equals(other.crosswalk())) {
            throw new EquivalentAlready();
        }
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("""
                        insert into survey.crosswalk (id, one_id, other_id, note, said_by, said_on)
                        values (:id, least(:one, :other), greatest(:one, :other), :note, :by, :day)""")
                .setParameter("id", id).setParameter("one", one.wording()).setParameter("other", other.wording()).setParameter("note", note == null ? "" : note.strip())
                .setParameter("by", viewer.id().value()).setParameter("day", clock.today()).executeUpdate();
        em.createNativeQuery("delete from survey.crosswalk_dismissed where one_id = least(:one, :other) and other_id = greatest(:one, :other)")
                .setParameter("one", one.wording()).setParameter("other", other.wording()).executeUpdate();
        audit.note(viewer.id().value(), "wordings-equivalent", id.toString(), oneItem + " " + otherItem);
    }

    /** Takes a statement back, and with it what followed from it alone. Refuses with NotFound. */
    public void undo(UUID statement) {
        requireDistrict();
        int gone = em.createNativeQuery("delete from survey.crosswalk where id = :id").setParameter("id", statement).executeUpdate();
        NotFound.unless(gone == 1 ? statement : null);
        audit.note(viewer.id().value(), "wordings-apart", statement.toString(), "");
    }

    /** All statements, those of one crosswalk together; of one item's crosswalk only where it is named. */
    public List<Statement> statements(UUID item, String language) {
        return statements(item, language, 0, MOST);
    }

    /** Some of them. */
    public List<Statement> statements(UUID item, String language, int first, int size) {
        requireDistrict();
        return SqlRead.of(em, Statement.class, "with " + ASKED + """
                        select c.id, x.crosswalk_id, a.item, a.text, a.title, b.item as other, b.text as other_text, b.title as other_title, c.note, coalesce(p.display_name, ''), c.said_on
                        from survey.crosswalk c
                        join survey.v_crosswalk x on x.wording_id = c.one_id
                        join asked a on a.id = c.one_id join asked b on b.id = c.other_id
                        left join district.v_person p on p.id = c.said_by
                        where :item = '' or x.crosswalk_id = (select y.crosswalk_id from survey.item i join survey.v_crosswalk y on y.wording_id = i.wording_id
                                                             where i.id = cast(nullif(:item, '') as uuid))
                        order by x.crosswalk_id, c.said_on, c.id offset :first""")
                .with("item", item == null ? "" : item.toString()).with("own", language).with("first", first).most(size).list();
    }

    /** Pairs that look as if they meant the same, and of which nothing is said yet, the likeliest first; of one item only where it is named. */
    public List<Suggestion> suggestions(UUID item, String language) {
        requireDistrict();
        return SqlRead.of(em, Suggestion.class, "with " + ASKED + ", " + ALIKE + """
                        select a.item, a.text, a.title, b.item as other, b.text as other_text, b.title as other_title
                        from scored s join asked a on a.id = s.one join asked b on b.id = s.other
                        where s.score >= 0.5 and\s""" + NOT_YET + NOT_SIDE_BY_SIDE + NOT_DISMISSED + """
                        and (:item = '' or cast(nullif(:item, '') as uuid) in (select i.id from survey.item i where i.wording_id in (s.one, s.other)))
                        order by s.score desc, a.id, b.id""")
                .with("item", item == null ? "" : item.toString()).with("own", language).most(SUGGESTED).list();
    }

    /** What could mean the same as the item by its answers, and has these words. */
    public List<Suggestion> found(UUID item, String words, String language) {
        requireDistrict();
        return SqlRead.of(em, Suggestion.class, "with " + ASKED + """
                        select a.item, a.text, a.title, b.item as other, b.text as other_text, b.title as other_title
                        from survey.item i join asked a on a.id = i.wording_id
                        join asked b on b.id <> a.id and b.type = a.type and b.steps = a.steps and b.text ilike :words escape '!'
                        where i.id = :item and\s""" + NOT_YET + "order by lower(b.text), b.id")
                .with("item", item).with("own", language).with("words", "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .most(SUGGESTED).list();
    }

    private Said said(UUID item) {
        return SqlRead.of(em, Said.class, """
                        select i.wording_id, i.type, (select count(*) from survey.item_option o where o.item_id = i.id and not o.apart), x.crosswalk_id
                        from survey.item i left join survey.v_crosswalk x on x.wording_id = i.wording_id
                        where i.id = :id and i.wording_id is not null""").with("id", item).one();
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }

    record Said(UUID wording, ItemType type, long steps, UUID crosswalk) {}

    /** That two wordings mean the same, each told by its newest item and the instrument of that. */
    public record Statement(UUID id, UUID crosswalk, UUID item, String text, String title, UUID other, String otherText, String otherTitle, String note, String by, LocalDate on) {}

    /** Two wordings, each told by its newest item and the instrument of that. */
    public record Suggestion(UUID item, String text, String title, UUID other, String otherText, String otherTitle) {}
}
