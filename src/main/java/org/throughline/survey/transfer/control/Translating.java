package org.throughline.survey.transfer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.Translations.Saved;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.NothingPending;
import org.throughline.survey.transfer.entity.Taken;
import org.throughline.survey.transfer.entity.TranslationFile;
import org.throughline.survey.transfer.entity.Unit;
import org.throughline.survey.transfer.entity.Unit.State;

/**
 * Instruments are translated text by text beside the newest edition, and what is saved becomes the next edition in one
 * step. No edition ever changes, whether answered or not: a campaign keeps the words it was planned with.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class Translating {

    @Inject
    Questionnaires questionnaires;

    @Inject
    InstrumentAdding adding;

    @Inject
    Translations translations;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** The newest edition of the instrument, whichever edition is named, beside what is saved in the language. */
    public Bench bench(InstrumentId any, String language) {
        Questionnaire newest = newest(any);
        return bench(newest, known(language));
    }

    /** How many of the texts are there in each language, saved or in the edition, and how many texts there are under "". */
    public Map<String, Integer> completeness(InstrumentId any) {
        Questionnaire newest = newest(any);
        Map<String, Wording> phrases = Phrases.of(newest);
        Map<String, Integer> counts = new TreeMap<>();
        for (String language : translations.languages(newest.code(), phrases.values())) {
            counts.put(language, (int) bench(newest, language).units().stream().filter(unit -> unit.state() != State.MISSING).count());
        }
        counts.put("", phrases.size());
        return counts;
    }

    /** Saves what differs; "" takes a translation away. Saving a text again as it is says that it fits the words of now. */
    public int save(InstrumentId any, String language, Map<String, String> texts) {
        requireDistrict();
        Questionnaire newest = newest(any);
        Map<String, Unit> units = units(bench(newest, known(language)));
        List<Saved> changed = new ArrayList<>();
        texts.forEach((place, text) -> {
            Unit unit = units.get(place);
            String target = text.replace("\r\n", "\n").strip();
            if (unit != null && (!target.equals(unit.target()) || unit.state() == State.CHANGED)) {
                changed.add(new Saved(place, unit.source(), target, true));
            }
        });
        write(newest, language, changed);
        return changed.size();
    }

    /** What is saved in all languages becomes part of the next edition. Refuses with NothingPending. */
    public InstrumentId publish(InstrumentId any) {
        requireDistrict();
        Questionnaire edition = newest(any);
        Map<String, Map<String, String>> pending = translations.pending(edition.code());
        if (pending.isEmpty()) {
            throw new NothingPending();
        }
        for (Map.Entry<String, Map<String, String>> language : pending.entrySet()) {
            edition = Phrases.with(edition, language.getKey(), language.getValue());
        }
        InstrumentId next = adding.add(edition);
        translations.published(edition.code());
        audit.note(viewer.id().value(), "instrument-translated", next.toString(), edition.code() + " " + String.join(", ", pending.keySet()));
        return next;
    }

    /** An edition was put right in its place: what was translated from words that stand there no more is told to translators. */
    public void changed(Questionnaire before, Questionnaire after) {
        requireDistrict();
        Map<String, Wording> now = Phrases.of(after);
        String from = after.title().languages().contains("en") ? "en" : after.title().languages().stream().sorted().findFirst().orElse("en");
        Map<String, List<Saved>> outdated = new TreeMap<>();
        Phrases.of(before).forEach((place, wording) -> {
            String source = wording.in(from);
            Wording said = now.getOrDefault(place, Wording.NONE);
            said.byLanguage().forEach((language, target) -> {
                if (!language.equals(from) && target.equals(wording.byLanguage().get(language)) && !said.in(from).equals(source)) {
                    outdated.computeIfAbsent(language, key -> new ArrayList<>()).add(new Saved(place, source, target, false));
                }
            });
        });
        outdated.forEach((language, rows) -> translations.remember(after.code(), language, rows, clock.today(), viewer.id().value()));
    }

    /** Takes a file, XLIFF 1.2 or CSV, of this instrument and language. Refuses with FileUnreadable. */
    public Taken take(InstrumentId any, String language, byte[] content) {
        requireDistrict();
        if (content.length > InstrumentImport.MOST_BYTES) {
            throw new FileUnreadable(FileUnreadable.Reason.TOO_LARGE, 1, "", String.valueOf(InstrumentImport.MOST_BYTES >> 20));
        }
        TranslationFile file = Xliff.isXml(content) ? Xliff.read(content) : TranslationTable.read(content);
        Questionnaire newest = newest(any);
        if (!file.code().equals(newest.code())) {
            throw new FileUnreadable(FileUnreadable.Reason.OTHER_INSTRUMENT, file.code());
        }
        if (!file.to().equals(known(language))) {
            throw new FileUnreadable(FileUnreadable.Reason.OTHER_LANGUAGE, file.to());
        }
        Map<String, Unit> units = units(bench(newest, language));
        List<Saved> saved = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Unit read : file.units()) {
            Unit unit = units.get(read.place());
            if (unit == null) {
                unknown.add(read.place());
            } else if (read.state() != State.MISSING) {
                boolean other = !read.source().strip().equals(unit.source());
                if (other) {
                    changed.add(read.place());
                }
                if (!read.target().strip().equals(unit.target()) || unit.state() == State.CHANGED && !other) {
                    saved.add(new Saved(read.place(), read.source().strip(), read.target().strip(), true));
                }
            }
        }
        write(newest, language, saved);
        return new Taken(saved.size(), changed, unknown);
    }

    public byte[] xliff(InstrumentId any, String language) {
        return Xliff.write(bench(any, language));
    }

    public byte[] table(InstrumentId any, String language) {
        return TranslationTable.write(bench(any, language));
    }

    private void write(Questionnaire newest, String language, List<Saved> saved) {
        translations.save(newest.code(), language, saved, clock.today(), viewer.id().value());
        if (!saved.isEmpty()) {
            audit.note(viewer.id().value(), "translation-saved", newest.id().toString(), newest.code() + " " + language + " " + saved.size());
        }
    }

    private Questionnaire newest(InstrumentId any) {
        return questionnaires.of(translations.newest(questionnaires.of(any).code()));
    }

    private static String known(String language) {
        return Languages.code(language).orElseThrow(() -> new FileUnreadable(FileUnreadable.Reason.LANGUAGE_UNKNOWN, 1, "to", language));
    }

    private static Map<String, Unit> units(Bench bench) {
        Map<String, Unit> units = new LinkedHashMap<>();
        bench.units().forEach(unit -> units.put(unit.place(), unit));
        return units;
    }

    private Bench bench(Questionnaire newest, String to) {
        Map<String, Wording> phrases = Phrases.of(newest);
        Wording title = newest.title();
        String from = title.languages().contains("en") && !to.equals("en") ? "en"
                : title.languages().stream().filter(language -> !language.equals(to)).sorted().findFirst().orElse("en");
        Map<String, Saved> saved = translations.saved(newest.code(), to);
        List<Map<String, Wording>> earlier = translations.earlier(newest).stream().map(questionnaires::of).map(Phrases::of).toList();
        List<Unit> units = new ArrayList<>();
        phrases.forEach((place, wording) -> units.add(unit(place, wording, from, to, saved.get(place), earlier)));
        return new Bench(newest.code(), newest.edition(), title.in(from), from, to, units,
                translations.pending(newest.code()).values().stream().mapToInt(Map::size).sum());
    }

    private static Unit unit(String place, Wording wording, String from, String to, Saved saved, List<Map<String, Wording>> earlier) {
        String source = wording.byLanguage().getOrDefault(from, wording.in(from));
        String there = wording.byLanguage().getOrDefault(to, "");
        if (saved != null && (saved.pending() || saved.target().equals(there))) {
            State state = saved.target().isEmpty() ? State.MISSING : saved.source().equals(source) ? State.TRANSLATED : State.CHANGED;
            return new Unit(place, source, saved.target(), state);
        }
        if (there.isEmpty()) {
            return new Unit(place, source, "", State.MISSING);
        }
        // made for the words that stood there when it first did, as far back as it is the same
        String madeFor = source;
        for (Map<String, Wording> edition : earlier) {
            Wording before = edition.getOrDefault(place, Wording.NONE);
            if (!there.equals(before.byLanguage().get(to))) {
                break;
            }
            madeFor = before.byLanguage().getOrDefault(from, madeFor);
        }
        return new Unit(place, source, there, madeFor.equals(source) ? State.TRANSLATED : State.CHANGED);
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }
}
