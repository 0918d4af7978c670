package org.throughline.survey.bank.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.text.Texts;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.BankRow;
import org.throughline.survey.bank.control.BankSearch;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;

/** The bank of items, by wordings: where each is asked, and which others mean the same. */
@Path("bank")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankResource {

    private static final int MOST = 500;

    @Inject
    BankQueries bank;

    @Inject
    Crosswalks crosswalks;

    @Inject
    Texts texts;

    /** @param words that all stand in the item's text, in any one language */
    @GET
    public Found list(@QueryParam("words") @DefaultValue("") String words, @QueryParam("construct") @DefaultValue("") String construct, @QueryParam("type") ItemType type,
            @QueryParam("audience") Audience audience, @QueryParam("language") @DefaultValue("") String language, @QueryParam("commitment") UUID commitment,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first, @QueryParam("size") @DefaultValue("50") @Min(1) @Max(MOST) int size) {
        List<BankRow> rows = bank.rows(new BankSearch(words, construct, type, audience, language, commitment), texts.language().code(), Math.max(0, first),
                Math.min(MOST, Math.max(1, size)));
        return new Found(rows.isEmpty() ? 0 : rows.get(0).total(), rows.stream().map(row -> new Wording(row.item(), row.type(), row.text(), row.construct(), row.commitment(),
                List.of(row.languages().split(" ")), row.instruments(), row.editions(), row.campaigns(), row.answers())).toList());
    }

    /** @param id of any item that has the wording */
    @GET
    @Path("{id}")
    public Asked one(@PathParam("id") UUID id) {
        Item item = bank.item(id);
        String language = texts.language().code();
        return new Asked(id, item.code(), item.type(), item.text().byLanguage(), item.help().byLanguage(),
                item.options().stream().map(option -> new Answer(option.value(), option.label().byLanguage(), option.favorable(), option.apart())).toList(),
                bank.uses(id, language), crosswalks.statements(id, language));
    }

    /** How many wordings there are in all, and those of this page. */
    public record Found(long total, List<Wording> wordings) {}

    /** A wording, told by its newest item. */
    public record Wording(UUID item, ItemType type, String text, String construct, String commitment, List<String> languages, long instruments, long editions, long campaigns,
            long answers) {}

    /** An item with where its wording is asked, and with what it is said to be equivalent. */
    public record Asked(UUID item, String code, ItemType type, Map<String, String> text, Map<String, String> help, List<Answer> options, List<BankQueries.Use> uses,
            List<Crosswalks.Statement> equivalent) {}

    /** An option by its language; favorable is null where it is neither. */
    public record Answer(int value, Map<String, String> label, Boolean favorable, boolean apart) {}
}
