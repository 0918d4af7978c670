package org.throughline.statistics;

import java.util.Collection;

/**
 * Values of people drawn from a known number of people, with the finite-population correction.
 * Source: Cochran, "Sampling Techniques" (1977), chapters 2 and 5.
 *
 * @param people     who gave a value
 * @param sum        of the values
 * @param squares    of the values, summed
 * @param population how many people there are, those asked or those at the school; never fewer than gave a value
 */
public record Sample(long people, double sum, double squares, long population) {

    public Sample {
        if (people < 0 || population < people) {
            throw new IllegalArgumentException(people + " of " + population + " people");
        }
    }

    /** Of a share: those who are counted among people. */
    public static Sample share(long counted, long people, long population) {
        return new Sample(people, counted, counted, population);
    }

    /** @throws IllegalArgumentException of nobody */
    public Estimate mean() {
        if (people == 0) {
            throw new IllegalArgumentException("nobody has no mean");
        }
        return new Estimate(sum / people, Math.sqrt(varianceOfMean()), people);
    }

    /** One person tells nothing of how people differ: then the variance is 0 only where nobody else is there. */
    private double varianceOfMean() {
        if (people == population) {
            return 0;
        }
        double variance = people < 2 ? Double.NaN : Math.max(0, squares - sum * sum / people) / (people - 1);
        return (1 - (double) people / population) * variance / people;
    }

    /** The mean of all strata together, each counting as much as it has people, whoever answered. */
    public static Estimate stratified(Collection<Sample> strata) {
        double population = strata.stream().mapToLong(Sample::population).sum();
        double value = 0;
        double variance = 0;
        long people = 0;
        for (Sample stratum : strata) {
            double part = stratum.population / population;
            Estimate mean = stratum.mean();
            value += part * mean.value();
            variance += part * part * mean.standardError() * mean.standardError();
            people += stratum.people;
        }
        return new Estimate(value, Math.sqrt(variance), people);
    }
}
