package org.throughline.access.privacy.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.SqlRead;

/** What anybody may know: which data there are. Nothing of anyone. */
@Stateless
@PermitAll
public class PublicPrivacy {

    @PersistenceContext
    EntityManager em;

    @Inject
    DataCatalog catalog;

    public List<DataCatalog.ElementRow> elements() {
        return catalog.rows();
    }

    /** The district's name, where there is only one. */
    public Optional<String> district() {
        List<Named> districts = SqlRead.of(em, Named.class, """
                        select d.name from access.organization d
                        where not d.school and exists (select 1 from access.organization s where s.school and s.parent_id = d.id)
                        order by d.id""").most(2).list();
        return districts.size() == 1 ? Optional.of(districts.get(0).name()) : Optional.empty();
    }

    record Named(String name) {}
}
