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
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.bank.entity.EquivalentAlready;

/** Coordinators of the whole district say which wordings only look alike, so that they are not suggested again. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class Dismissals {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Says that two items, each named by its id, don't ask the same. Refuses with EquivalentAlready where their words are the same. */
    public void dismiss(UUID oneItem, UUID otherItem) {
        requireDistrict();
        UUID one = wording(oneItem);
        UUID other = wording(otherItem);
        if (one.equals(other)) {
            throw new EquivalentAlready();
        }
        int said = em.createNativeQuery("""
                        insert into survey.crosswalk_dismissed (one_id, other_id, said_by, said_on)
                        values (least(:one, :other), greatest(:one, :other), :by, :day) on conflict do nothing""")
                .setParameter("one", one).setParameter("other", other).setParameter("by", viewer.id().value()).setParameter("day", clock.today()).executeUpdate();
        if (said == 1) {
            audit.note(viewer.id().value(), "wordings-not-equivalent", oneItem.toString(), otherItem.toString());
        }
    }

    /** The two may be suggested again. Refuses with NotFound. */
    public void takeBack(UUID oneItem, UUID otherItem) {
        requireDistrict();
        int gone = em.createNativeQuery("delete from survey.crosswalk_dismissed where one_id = least(:one, :other) and other_id = greatest(:one, :other)")
                .setParameter("one", wording(oneItem)).setParameter("other", wording(otherItem)).executeUpdate();
        NotFound.unless(gone == 1 ? oneItem : null);
        audit.note(viewer.id().value(), "wordings-undecided", oneItem.toString(), otherItem.toString());
    }

    /** The newest first; of one item only where it is named. */
    public List<Dismissed> dismissed(UUID item, String language) {
        requireDistrict();
        return SqlRead.of(em, Dismissed.class, "with " + Crosswalks.ASKED + """
                        select a.item, a.text, a.title, b.item as other, b.text as other_text, b.title as other_title, coalesce(p.display_name, ''), d.said_on
                        from survey.crosswalk_dismissed d
                        join asked a on a.id = d.one_id join asked b on b.id = d.other_id
                        left join district.v_person p on p.id = d.said_by
                        where :item = '' or (select i.wording_id from survey.item i where i.id = cast(nullif(:item, '') as uuid)) in (d.one_id, d.other_id)
                        order by d.said_on desc, d.one_id, d.other_id""")
                .with("item", item == null ? "" : item.toString()).with("own", language).most(MOST).list();
    }

    private UUID wording(UUID item) {
        return SqlRead.of(em, Of.class, "select wording_id from survey.item where id = :id and wording_id is not null").with("id", item).one().wording();
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }

    record Of(UUID wording) {}

    /** Two wordings that don't mean the same, each told by its newest item and the instrument of that. */
    public record Dismissed(UUID item, String text, String title, UUID other, String otherText, String otherTitle, String by, LocalDate on) {}
}
