package org.throughline.pd.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.PersonId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.AttendanceTaking;
import org.throughline.pd.control.CatalogFilter;
import org.throughline.pd.control.CatalogQueries;
import org.throughline.pd.control.CreditPosting;
import org.throughline.pd.control.SectionChoice;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.entity.Format;
import org.throughline.pd.entity.Method;
import org.throughline.platform.Ids;
import org.throughline.platform.Slice;

/** Sections: what is open, one's own seat, and for those who lead or run them attendance and credit. */
@Path("sections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SectionsResource {

    @Inject
    CatalogQueries catalog;

    @Inject
    SectionQueries queries;

    @Inject
    SectionChoice choice;

    @Inject
    AttendanceTaking attendance;

    @Inject
    CreditPosting posting;

    @GET
    public List<SectionRow> sections(@QueryParam("show") @DefaultValue("OPEN") CatalogFilter.Show show, @QueryParam("q") String words,
            @QueryParam("commitment") Set<String> commitments, @QueryParam("format") Set<Format> formats, @QueryParam("seats") String seats,
            @QueryParam("school") UUID school, @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("50") int size) {
        CatalogFilter filter = new CatalogFilter(show, words, commitments, formats, "left".equals(seats), false, school);
        return catalog.sections(filter, new Slice<>(Paging.first(first), Paging.size(size), CatalogQueries.Sort.STARTS, false));
    }

    @GET
    @Path("{id}")
    public SectionDetails section(@PathParam("id") UUID id) {
        return queries.details(new SectionId(id));
    }

    /** Idempotent: asking twice is asking once. */
    @PUT
    @Path("{id}/seats/mine")
    public void choose(@PathParam("id") UUID id) {
        choice.choose(new SectionId(id));
    }

    @DELETE
    @Path("{id}/seats/mine")
    public void giveBack(@PathParam("id") UUID id) {
        choice.giveBack(new SectionId(id));
    }

    @GET
    @Path("{id}/seats")
    public List<SectionQueries.SeatRow> seats(@PathParam("id") UUID id, @QueryParam("meeting") UUID meeting) {
        return queries.seats(new SectionId(id), meeting);
    }

    /** Minutes by person, for one meeting or, without one, for a section that has none. Recording the same again changes nothing. */
    @PUT
    @Path("{id}/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    public void attend(@PathParam("id") UUID id, @QueryParam("meeting") UUID meeting, Map<String, Integer> minutes) {
        attendance.record(new SectionId(id), meeting,
                minutes.entrySet().stream().collect(Collectors.toMap(one -> new PersonId(Ids.parse(one.getKey())), Map.Entry::getValue)), Method.ROSTER);
    }

    /** Posts what is not posted yet; asking twice posts once. */
    @POST
    @Path("{id}/credits")
    public Posted post(@PathParam("id") UUID id) {
        return new Posted(posting.post(new SectionId(id)));
    }

    /** How many lines of the ledger were written. */
    public record Posted(int lines) {}
}
