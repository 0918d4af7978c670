package org.throughline.district.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonDetails;
import org.throughline.district.control.PersonKind;
import org.throughline.district.control.PersonRow;

/** The people of the rosters whom the caller may see. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final int COUNTED = 1_000;
    private static final int DEEPEST = 1_000_000;

    @Inject
    PeopleQueries people;

    /** Total counts up to a thousand beyond the first asked for. */
    @GET
    public Listed<PersonRow> list(@BeanParam Asked asked, @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("50") int size) {
        int from = Math.max(0, Math.min(first, DEEPEST));
        long total = people.count(asked.filter(), from + COUNTED + 1);
        boolean more = total > from + COUNTED;
        return new Listed<>(people.rows(asked.filter(), from, Listed.size(size)), from, more ? total - 1 : total, more);
    }

    @GET
    @Path("{id}")
    public PersonDetails person(@PathParam("id") UUID id) {
        return people.details(new PersonId(id));
    }

    /** What is looked for; what is left out is no condition. */
    public static class Asked {

        @QueryParam("words")
        @DefaultValue("")
        String words;

        @QueryParam("kind")
        PersonKind kind;

        @QueryParam("school")
        UUID school;

        @QueryParam("grade")
        String grade;

        @QueryParam("role")
        String role;

        @QueryParam("group")
        String group;

        @QueryParam("withoutEmail")
        @DefaultValue("false")
        boolean withoutEmail;

        PeopleFilter filter() {
            return new PeopleFilter(words, kind, school, grade, role, group, withoutEmail);
        }
    }
}
