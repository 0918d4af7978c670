package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.text.Texts;

/** Everything about a person is gathered by a job. Its title does not name the person. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportStart {

    @Inject
    Jobs jobs;

    @Inject
    PersonRequests requests;

    @Inject
    RequestQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    /** Returns the request's id. To another is null where the person, or a parent, gets it. */
    public UUID start(PersonId person, String reason, Disclosing.Given toAnother) {
        UUID request = requests.export(person, reason, toAnother);
        UUID job = jobs.start("person-export", texts.get("privacy.export.job"), viewer.id().value(),
                Map.of("request", request.toString(), "language", texts.language().code()));
        queries.madeBy(request, job);
        return request;
    }
}
