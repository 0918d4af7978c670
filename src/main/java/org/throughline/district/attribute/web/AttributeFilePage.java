package org.throughline.district.attribute.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.district.attribute.control.AttributeColumn;
import org.throughline.district.attribute.control.AttributeFile;
import org.throughline.district.attribute.control.AttributeIntake;
import org.throughline.district.attribute.control.AttributeProblem;
import org.throughline.district.attribute.control.AttributeQueries;
import org.throughline.district.attribute.control.FactChange;
import org.throughline.district.web.Words;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** district/attribute-file.xhtml: what the columns of a file are, what it would change, and the decision. */
@Named
@ViewScoped
public class AttributeFilePage implements Serializable {

    private static final int ROWS = 20;

    @Inject
    AttributeIntake intake;

    @Inject
    AttributeQueries queries;

    @Inject
    Words words;

    @Inject
    Texts texts;

    private String id;
    private String first;
    private AttributeFile file;
    private String received;
    private final List<ColumnChoice> choices = new ArrayList<>();
    private List<FactChange> changes;
    private boolean overGuard;
    private Pager pager;
    private List<Line> problems;

    public void load() {
        UUID asked = Ids.parse(id);
        file = queries.file(asked);
        received = words.time(file.receivedAt());
        if (choices.isEmpty() && !file.settled()) {
            List<List<String>> samples = queries.samples(asked);
            for (int i = 0; i < file.headers().length; i++) {
                choices.add(new ColumnChoice(file.headers()[i], String.join(" · ", samples.get(i)), file.columns()[i]));
            }
        }
        changes = queries.changes(asked);
        overGuard = queries.overGuard(asked);
        pager = Pager.of(first, ROWS, queries.problems(asked));
        problems = queries.problems(asked, pager.first(), ROWS).stream()
                .map(problem -> new Line(problem, texts.of(problem.key(), problem.line(), problem.column(), problem.value()))).toList();
    }

    public String check() {
        intake.map(file.id(), choices.stream().map(ColumnChoice::getColumn).toList());
        return here();
    }

    public String commit() {
        intake.commit(file.id(), true);
        return here();
    }

    public String discard() {
        intake.discard(file.id());
        return "attributes?faces-redirect=true";
    }

    private String here() {
        return "attribute-file?faces-redirect=true&id=" + file.id();
    }

    public List<AttributeColumn> getColumns() {
        return file.kind().columns();
    }

    /** True if no header stands for the column. */
    public boolean lacks(String column) {
        return choices.stream().noneMatch(choice -> column.equals(choice.getColumn()));
    }

    public AttributeFile getFile() {
        return file;
    }

    public String getReceived() {
        return received;
    }

    public List<ColumnChoice> getChoices() {
        return choices;
    }

    public List<FactChange> getChanges() {
        return changes;
    }

    public boolean isOverGuard() {
        return overGuard;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getProblems() {
        return problems;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** A problem, and what is said of it. */
    public record Line(AttributeProblem problem, String sentence) implements Serializable {}
}
