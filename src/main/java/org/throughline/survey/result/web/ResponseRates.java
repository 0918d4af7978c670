package org.throughline.survey.result.web;

import java.util.List;
import java.util.Optional;
import org.throughline.survey.campaign.control.Turnout;

/** How many were asked and answered at each school, and at the place that is shown. */
public class ResponseRates {

    private final List<Turnout> schools;
    private final Optional<Turnout> shown;

    /** @param place as in {@link ResultPlace} */
    ResponseRates(List<Turnout> schools, String place) {
        this.schools = schools;
        this.shown = schools.stream().filter(one -> one.school().toString().equals(place)).findFirst();
    }

    public List<Turnout> getSchools() {
        return schools;
    }

    public Turnout getSum() {
        return new Turnout(null, "", schools.stream().mapToLong(Turnout::invited).sum(), schools.stream().mapToLong(Turnout::answered).sum());
    }

    Turnout here() {
        return shown.orElseGet(this::getSum);
    }

    /** The name of the school that is shown; empty for all schools. */
    Optional<String> name() {
        return shown.map(Turnout::name);
    }
}
