package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.privacy.ErasedPeople;
import org.throughline.platform.privacy.PeopleByName;

/** The database itself leaves an erased person's row as it is, and notes that a roster meant to change it. */
@ApplicationScoped
class ErasedFromTheRosters implements ErasedPeople {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Again> cameAgain(PeopleByName.Reach reach) {
        return reach.whole() ? SqlRead.of(em, Again.class, """
                select e.person_id, p.kind, e.erased_at, e.came_again_at from district.erased_person e join district.person p on p.id = e.person_id
                where e.came_again_at > coalesce(e.seen_at, e.erased_at) order by e.came_again_at, e.person_id""").most(20).list() : List.of();
    }

    @Override
    public void stayErased(UUID person) {
        em.createNativeQuery("update district.erased_person set seen_at = now() where person_id = :person").setParameter("person", person).executeUpdate();
    }

    @Override
    public void takeIn(UUID person) {
        em.createNativeQuery("delete from district.erased_person where person_id = :person").setParameter("person", person).executeUpdate();
        em.createNativeQuery("update district.person set erased_at = null where id = :person").setParameter("person", person).executeUpdate();
    }
}
