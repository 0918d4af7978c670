package org.throughline.survey.editor.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.survey.editor.entity.ItemChange;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.ProtectedArea;

/** The form of an item, in the language that the instrument is written in. */
public class ItemForm implements Serializable {

    private static final int LINES_TO_WRITE = 2;

    private String code;
    private ItemType type;
    private String commitment;
    private String text;
    private String help;
    private boolean required;
    private String when;
    private boolean shuffled;
    private MatrixForm matrix;
    private LimitsForm limits;
    private ScoringForm scoring;
    private final ArrayList<OptionLine> options = new ArrayList<>();
    private final ArrayList<AreaLine> areas = new ArrayList<>();

    static ItemForm of(SketchItem item, String language) {
        ItemForm form = new ItemForm();
        form.code = item.code();
        form.type = item.type();
        form.commitment = item.commitment() == null ? "" : item.commitment().toString();
        form.text = item.text().byLanguage().getOrDefault(language, "");
        form.help = item.help().byLanguage().getOrDefault(language, "");
        form.required = item.required();
        form.when = item.when();
        form.shuffled = item.shuffled();
        form.matrix = MatrixForm.of(item.grid(), language);
        form.limits = LimitsForm.of(item.bounds());
        form.scoring = ScoringForm.of(item, language);
        item.choices().forEach(choice -> form.options.add(OptionLine.of(choice, language)));
        for (int i = 0; i < LINES_TO_WRITE && item.type().asks(); i++) {
            form.options.add(new OptionLine(null));
        }
        Arrays.stream(ProtectedArea.values()).forEach(area -> form.areas.add(new AreaLine(area, item.areas().contains(area))));
        return form;
    }

    ItemChange change() {
        List<OptionLine> written = options.stream().filter(line -> !line.blank()).toList();
        Set<Integer> taken = written.stream().map(OptionLine::getValue).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        List<ItemChange.Said> said = new ArrayList<>();
        int free = type == ItemType.TEN ? ItemType.TEN_AT_MOST + 1 : 1;
        for (OptionLine line : written) {
            while (taken.contains(free)) {
                free++;
            }
            said.add(line.said(free));
            taken.add(said.get(said.size() - 1).value());
        }
        return new ItemChange(blank(code), type, commitment == null || commitment.isEmpty() ? null : UUID.fromString(commitment), blank(text), blank(help), said, required, blank(when),
                limits.bounds(), shuffled, matrix.grid(), matrix.stem(),
                areas.stream().filter(AreaLine::isTouched).map(AreaLine::area).collect(Collectors.toSet()));
    }

    /** An option one place up, -1, or down, 1. */
    void shift(int option, int by) {
        int to = option + by;
        if (option >= 0 && option < options.size() && to >= 0 && to < options.size()) {
            java.util.Collections.swap(options, option, to);
        }
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }

    public List<OptionLine> getOptions() {
        return options;
    }

    public MatrixForm getMatrix() {
        return matrix;
    }

    public LimitsForm getLimits() {
        return limits;
    }

    public ScoringForm getScoring() {
        return scoring;
    }

    public List<AreaLine> getAreas() {
        return areas;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ItemType getType() {
        return type;
    }

    public void setType(ItemType type) {
        this.type = type;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public boolean isShuffled() {
        return shuffled;
    }

    public void setShuffled(boolean shuffled) {
        this.shuffled = shuffled;
    }
}
