package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.access.Can;

/** The list of data elements with the columns that hold them, for staff. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class DataElementQueries {

    @Inject
    DataCatalog catalog;

    public List<DataCatalog.ElementRow> rows() {
        return catalog.rows();
    }

    /** Tables that hold nothing about people, by the reason. */
    public Map<String, Set<String>> aboutNobody() {
        return catalog.aboutNobody();
    }
}
