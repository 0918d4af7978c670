package org.throughline.survey.transfer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentQueries.EditionRow;
import org.throughline.survey.instrument.control.InstrumentRow;
import org.throughline.survey.transfer.control.InstrumentExport;
import org.throughline.survey.transfer.control.InstrumentImport;
import org.throughline.survey.transfer.entity.Format;
import org.throughline.survey.transfer.entity.NotCarried;

/** What can be asked: each instrument whole in our own JSON, of which docs/schema/instrument-1.schema.json is the schema. */
@Path("instruments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentsResource {

    private static final int MOST = 500;

    @Inject
    InstrumentQueries instruments;

    @Inject
    InstrumentExport export;

    @Inject
    InstrumentImport importing;

    @Inject
    Texts texts;

    @Context
    UriInfo address;

    /** The newest edition of each instrument. */
    @GET
    public List<Instrument> list(@QueryParam("first") @DefaultValue("0") @Min(0) int first, @QueryParam("size") @DefaultValue("50") @Min(1) @Max(MOST) int size) {
        return instruments.rows(texts.language().code(), Math.max(0, first), Math.min(MOST, Math.max(1, size))).stream().map(InstrumentsResource::instrument).toList();
    }

    /** An edition whole, with its sections, items, conditions and languages, as the file that it leaves in. */
    @GET
    @Path("{id}")
    public String one(@PathParam("id") String id) {
        return new String(export.write(InstrumentId.of(id), Format.OWN).content(), StandardCharsets.UTF_8);
    }

    /** All editions of the instrument of which one is named, the newest first. */
    @GET
    @Path("{id}/editions")
    public List<EditionRow> editions(@PathParam("id") String id) {
        return instruments.editions(InstrumentId.of(id));
    }

    /**
     * Takes in a file of our own JSON, or the JSON of a program that we read, as the page of files does. An instrument that
     * has the code already gets a further edition.
     *
     * @param code          the file's own where none is given
     * @param favorableLast whether scales of other programs go from the least to the most favorable answer
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@QueryParam("code") @DefaultValue("") String code, @QueryParam("favorableLast") @DefaultValue("true") boolean favorableLast, InputStream body) throws IOException {
        // one more than is taken, so that a larger file is refused by its size and not cut
        byte[] content = body.readNBytes(InstrumentImport.MOST_BYTES + 1);
        String named = importing.code(code, content);
        List<Lost> lost = importing.read(named, content, favorableLast).notCarried().stream().map(this::lost).toList();
        InstrumentId id = importing.add(named, content, favorableLast);
        return Response.created(address.getAbsolutePathBuilder().path(id.toString()).build()).entity(new Added(id.value(), named, lost)).build();
    }

    private Lost lost(NotCarried one) {
        return new Lost(one.place(), one.what(), texts.get(one.key()));
    }

    private static Instrument instrument(InstrumentRow row) {
        return new Instrument(row.id(), row.code(), row.edition(), row.title(), row.origin().name(), row.addedOn(), row.items(), List.of(row.languages().split(" ")), row.fixed());
    }

    /** An instrument in its newest edition; fixed where a campaign was scheduled with it. */
    public record Instrument(UUID id, String code, int edition, String title, String origin, LocalDate addedOn, long items, List<String> languages, boolean fixed) {}

    /** What was added, and what of the file did not come along. */
    public record Added(UUID id, String code, List<Lost> notCarried) {}

    /** A part of a file that an instrument does not hold, with the reason in words. */
    public record Lost(String place, String what, String reason) {}
}
