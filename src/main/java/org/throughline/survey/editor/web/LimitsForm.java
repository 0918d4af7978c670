package org.throughline.survey.editor.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.throughline.survey.editor.entity.Bounds;

/** The limits of an answer, of whatever type, as the form of an item has them. */
public class LimitsForm implements Serializable {

    private BigDecimal low;
    private BigDecimal high;
    private boolean whole;
    private LocalDate from;
    private LocalDate until;
    private Integer longest;
    private String pattern;
    private Integer fewest;
    private Integer most;

    static LimitsForm of(Bounds bounds) {
        LimitsForm form = new LimitsForm();
        form.low = bounds.low();
        form.high = bounds.high();
        form.whole = bounds.whole();
        form.from = bounds.from();
        form.until = bounds.until();
        form.longest = bounds.longest();
        form.pattern = bounds.pattern();
        form.fewest = bounds.fewest();
        form.most = bounds.most();
        return form;
    }

    Bounds bounds() {
        return new Bounds(low, high, whole, from, until, longest, pattern == null || pattern.isBlank() ? null : pattern, fewest, most);
    }

    public BigDecimal getLow() {
        return low;
    }

    public void setLow(BigDecimal low) {
        this.low = low;
    }

    public BigDecimal getHigh() {
        return high;
    }

    public void setHigh(BigDecimal high) {
        this.high = high;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public Integer getLongest() {
        return longest;
    }

    public void setLongest(Integer longest) {
        this.longest = longest;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public Integer getFewest() {
        return fewest;
    }

    public void setFewest(Integer fewest) {
        this.fewest = fewest;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }
}
