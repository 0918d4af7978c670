package org.throughline.pd.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.throughline.pd.CourseId;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.entity.CourseState;
import org.throughline.platform.Slice;

/** The courses of the catalog. */
@Path("courses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {

    @Inject
    CourseQueries queries;

    @GET
    public List<CourseQueries.CourseRow> courses(@QueryParam("q") String words, @QueryParam("state") CourseState state,
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("50") int size) {
        return queries.courses(words, state, new Slice<>(Paging.first(first), Paging.size(size), CourseQueries.Sort.CODE, false));
    }

    @GET
    @Path("{id}")
    public CourseQueries.CourseRow course(@PathParam("id") UUID id) {
        return queries.course(new CourseId(id));
    }

    @GET
    @Path("{id}/sections")
    public List<SectionRow> sections(@PathParam("id") UUID id) {
        return queries.sections(new CourseId(id));
    }
}
