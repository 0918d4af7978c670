package org.throughline.survey.bank.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.BankRow;
import org.throughline.survey.bank.control.BankSearch;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.ItemType;

/** survey/bank.xhtml: the search, what it finds, and what was chosen so far, all in the address. */
@Named
@RequestScoped
public class BankPage {

    private static final int SIZE = 25;

    @Inject
    BankQueries bank;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private String first;
    private Pager pager;
    private List<Line> lines;
    private String taken;

    public void load() {
        String own = texts.language().code();
        BankSearch search = new BankSearch(said("q"), said("construct"), chosen(ItemType.values(), "type"), chosen(Audience.values(), "audience"), said("language"),
                said("commitment").isEmpty() ? null : Ids.parse(said("commitment")));
        taken = Taken.with(said("taken"), Arrays.asList(external.getRequestParameterValuesMap().getOrDefault("take", new String[0])));
        List<UUID> already = Taken.of(taken);
        int from = Pager.of(first, SIZE, Integer.MAX_VALUE).first();
        List<BankRow> rows = bank.rows(search, own, from, SIZE);
        if (rows.isEmpty() && from > 0) {
            rows = bank.rows(search, own, 0, SIZE);
        }
        pager = Pager.of(first, SIZE, rows.isEmpty() ? 0 : rows.get(0).total());
        lines = rows.stream().map(row -> new Line(row, texts.get("survey.instrument.type." + row.type()),
                Stream.of(row.languages().split(" ")).map(Tongue::of).toList(), already.contains(row.item()))).toList();
    }

    /** What the address says of a filter; "" where it says nothing. */
    public String said(String name) {
        return external.getRequestParameterMap().getOrDefault(name, "").strip();
    }

    private <E extends Enum<E>> E chosen(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(said(name))).findFirst().orElse(null);
    }

    public List<Filter> getFilters() {
        String own = texts.language().code();
        return List.of(
                filter("construct", bank.constructs(own).stream().map(one -> new Choice(one.code(), one.name()))),
                filter("type", Stream.of(ItemType.values()).filter(ItemType::asks).map(type -> new Choice(type.name(), texts.get("survey.instrument.type." + type)))),
                filter("audience", Stream.of(Audience.values()).map(one -> new Choice(one.name(), texts.get("survey.audience." + one)))),
                filter("language", bank.languages().stream().map(code -> new Choice(code, Tongue.of(code).label()))),
                filter("commitment", instruments.commitments(own).values().stream().map(one -> new Choice(one.id().toString(), one.code() + " " + one.title()))));
    }

    private Filter filter(String name, Stream<Choice> choices) {
        return new Filter(name, texts.get("bank.filter." + name), said(name), choices.toList());
    }

    /** Of the same list with what was chosen, up to where the page of it follows. */
    public String getAddress() {
        return "bank.xhtml?" + Stream.of("q", "construct", "type", "audience", "language", "commitment").map(name -> name + "=" + URLEncoder.encode(said(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")) + "&taken=" + taken + "&";
    }

    public int getCount() {
        return Taken.of(taken).size();
    }

    public String getTaken() {
        return taken;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** A wording as it is listed. */
    public record Line(BankRow row, String type, List<Tongue> languages, boolean taken) {}

    /** What a list can be narrowed by. */
    public record Filter(String name, String label, String value, List<Choice> choices) {}

    /** One of its values. */
    public record Choice(String value, String label) {}
}
