package org.throughline.survey.bank.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.survey.bank.control.Crosswalks;

/** Which wordings mean the same: statements about pairs, those that hang together under one crosswalk. */
@Path("crosswalks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CrosswalksResource {

    private static final int MOST = 500;

    @Inject
    Crosswalks crosswalks;

    @Inject
    Texts texts;

    /** @param item null for all; else only what hangs together with its wording */
    @GET
    public List<Crosswalks.Statement> list(@QueryParam("item") UUID item, @QueryParam("first") @DefaultValue("0") @Min(0) int first,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(MOST) int size) {
        return crosswalks.statements(item, texts.language().code(), Math.max(0, first), Math.min(MOST, Math.max(1, size)));
    }
}
