package org.throughline.survey.editor.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.BankRow;
import org.throughline.survey.bank.control.BankSearch;
import org.throughline.survey.editor.control.Drafting;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.instrument.entity.ItemType;

/** survey/instrument-edit.xhtml: the bank, open beside a section that takes items of it. */
@Named
@ViewScoped
public class FromBankPage implements Serializable {

    private static final int SIZE = 12;

    @Inject
    EditorPage editor;

    @Inject
    BankQueries bank;

    @Inject
    Drafting drafting;

    @Inject
    EditorWords words;

    @Inject
    Texts texts;

    private String into;
    private String q = "";
    private String construct = "";
    private String type = "";
    private String first;
    private Pager pager;
    private ArrayList<BankLine> lines = new ArrayList<>();

    public void load() {
        if (!isOpen()) {
            return;
        }
        Sketch sketch = editor.getState().sketch();
        Set<String> there = sketch.items().stream().map(item -> item.text().in(sketch.language())).collect(Collectors.toSet());
        BankSearch search = new BankSearch(q, construct, getTypes().stream().filter(one -> one.name().equals(type)).findFirst().orElse(null), null, "", null);
        int from = Pager.of(first, SIZE, Integer.MAX_VALUE).first();
        List<BankRow> rows = bank.rows(search, sketch.language(), from, SIZE);
        pager = Pager.of(first, SIZE, rows.isEmpty() ? 0 : rows.get(0).total());
        rows.forEach(row -> lines.add(new BankLine(row.item().toString(), row.text(), told(row), there.contains(row.text()))));
    }

    private String told(BankRow row) {
        String languages = Stream.of(row.languages().split(" ")).map(code -> Tongue.of(code).label()).collect(Collectors.joining(", "));
        return Stream.of(texts.get("survey.instrument.type." + row.type()), row.construct(), languages, texts.of("editor.bank.campaigns", row.campaigns()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    public boolean isOpen() {
        return into != null && !into.isEmpty();
    }

    public String put() {
        drafting.takeFromBank(editor.id(), editor.seen(), Ids.parse(into), lines.stream().filter(BankLine::isChosen).map(BankLine::id).toList());
        return editor.to("taken", query(FromBankPage::plain));
    }

    /** The section as the outline names it. */
    public String getHeading() {
        Sketch sketch = editor.getState().sketch();
        return sketch.section(Ids.parse(into)).map(section -> words.heading(sketch, section)).orElse("");
    }

    public List<BankQueries.Named> getConstructs() {
        return bank.constructs(texts.language().code());
    }

    public List<ItemType> getTypes() {
        return Stream.of(ItemType.values()).filter(ItemType::asks).toList();
    }

    /** Of the same search, up to where the page of it follows. */
    public String getAddress() {
        return "instrument-edit.xhtml?draft=" + editor.getDraft() + query(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)) + "&";
    }

    private String query(UnaryOperator<String> written) {
        return "&into=" + into + Stream.of("q=" + written.apply(q), "construct=" + written.apply(construct), "type=" + written.apply(type)).filter(part -> !part.endsWith("="))
                .map(part -> "&" + part).collect(Collectors.joining());
    }

    /** As words for an outcome, which encodes them itself and in which other signs would mean something. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}_.,'’-]+", " ");
    }

    public Pager getPager() {
        return pager;
    }

    public List<BankLine> getLines() {
        return lines;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q == null ? "" : q;
    }

    public String getConstruct() {
        return construct;
    }

    public void setConstruct(String construct) {
        this.construct = construct == null ? "" : construct;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type == null ? "" : type;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }
}
