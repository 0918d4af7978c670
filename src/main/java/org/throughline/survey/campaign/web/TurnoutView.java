package org.throughline.survey.campaign.web;

import java.util.List;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Representation;
import org.throughline.survey.campaign.control.TurnoutQueries;

/** Rates with what they are compared to, and in words whether those who answered are like those asked. */
public class TurnoutView {

    private final TurnoutQueries.Axis axis;
    private final List<TurnoutQueries.Rate> rates;
    private final int target;
    private final Representation representation;
    private final TextBundle texts;

    TurnoutView(TurnoutQueries.Axis axis, List<TurnoutQueries.Rate> rates, int target, Texts texts) {
        this.axis = axis;
        this.rates = rates;
        this.target = target;
        // of the groups that may be shown
        this.representation = Representation.of(rates.stream().filter(rate -> !rate.hidden())
                .map(rate -> new Representation.Group(rate.name(), rate.asked(), Math.min(rate.asked(), rate.answered()))).toList());
        this.texts = TextBundle.in(texts.language().locale());
    }

    public TurnoutQueries.Axis getAxis() {
        return axis;
    }

    public List<TurnoutQueries.Rate> getRates() {
        return rates;
    }

    public int getTarget() {
        return target;
    }

    public boolean isSchools() {
        return axis == TurnoutQueries.Axis.SCHOOL;
    }

    /** Groups of families overlap where they have several children, so that shares would not add up. */
    public boolean isTested() {
        return axis == TurnoutQueries.Axis.SCHOOL || axis == TurnoutQueries.Axis.LANGUAGE;
    }

    public boolean isAlarming() {
        return isTested() && representation.alarming();
    }

    public List<String> getGaps() {
        return representation.gaps().stream().map(gap -> texts.of(gap.less() ? "asking.turnout.gap.less" : "asking.turnout.gap.more", name(gap.name()),
                gap.ofAsked(), gap.ofAnswers())).toList();
    }

    public String name(String name) {
        String key = switch (axis) {
            case LANGUAGE -> "survey.home-language." + name;
            case GRADE -> "district.grade." + name;
            default -> "";
        };
        return texts.has(key) ? texts.get(key) : name;
    }

    /** Points to the target; null where nobody was asked. */
    public Integer toTarget(TurnoutQueries.Rate rate) {
        return rate.percent() == null ? null : rate.percent() - target;
    }
}
