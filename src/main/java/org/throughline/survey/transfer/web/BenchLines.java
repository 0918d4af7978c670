package org.throughline.survey.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.platform.text.Texts;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.Taken;
import org.throughline.survey.transfer.entity.Unit;

/** The translation bench in words. */
@RequestScoped
public class BenchLines {

    /** What families of this country's schools speak most at home besides English. */
    private static final List<String> OFFERED = List.of("es", "ar", "zh-Hans", "zh-Hant", "vi", "pt", "ru", "ht", "hmn", "ur", "uk", "fr", "ko", "so", "tl", "fa", "hi", "pl", "am", "my");

    @Inject
    Texts texts;

    String name(String code) {
        return TongueNames.name(code, texts.language().locale());
    }

    String purpose(Bench bench) {
        return texts.of("transfer.bench.purpose", name(bench.from()), name(bench.to()), bench.edition());
    }

    String progress(Bench bench) {
        long there = bench.units().size() - bench.missing();
        return texts.of("transfer.bench.progress", there, bench.units().size(), 100 * there / Math.max(1, bench.units().size()));
    }

    String taken(Taken taken) {
        return texts.of("transfer.bench.taken", taken.saved(), taken.changed().size(), taken.unknown().size());
    }

    /** Languages to change to: those the instrument has something in, then those that are offered. */
    List<Choice> choices(Bench bench, Map<String, Integer> done) {
        return Stream.concat(done.keySet().stream(), Stream.concat(OFFERED.stream(), Stream.of(bench.to()))).distinct()
                .filter(code -> !code.isEmpty() && !code.equals(bench.from()))
                .map(code -> new Choice(code, texts.of("transfer.bench.choice", name(code), done.getOrDefault(code, 0), done.get("")))).toList();
    }

    BenchLine line(Unit unit) {
        String[] parts = unit.place().split("\\.", 2);
        String place = parts.length == 1 ? texts.get("transfer.place." + parts[0]) : texts.of("transfer.place." + parts[0], parts[1]);
        return new BenchLine(unit, place, texts.get("transfer.state." + unit.state().name().toLowerCase(Locale.ROOT)));
    }

    /** A language with how much is there. */
    public record Choice(String code, String label) {}
}
