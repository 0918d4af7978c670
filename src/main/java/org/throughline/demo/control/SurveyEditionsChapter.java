package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.BankRow;
import org.throughline.survey.bank.control.BankSearch;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.bank.control.Dismissals;
import org.throughline.survey.editor.control.AnswerSets;
import org.throughline.survey.editor.control.DraftQueries;
import org.throughline.survey.editor.control.Drafting;
import org.throughline.survey.editor.entity.Bounds;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.editor.entity.ItemChange;
import org.throughline.survey.editor.entity.Measuring;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.Step;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.transfer.control.Translating;

/** After the spring results: the next edition of the staff survey, what it means for comparing years, and a short survey in work. */
@ApplicationScoped
class SurveyEditionsChapter implements Chapter {

    private static final LocalDate AFTER_THE_RESULTS = LocalDate.of(2027, 4, 6);
    private static final LocalDate LATER = LocalDate.of(2027, 4, 13);
    private static final String STAFF = "staff-voice";
    private static final String PULSE = "student-pulse";
    private static final String REWORDED = "P08";
    private static final String TURNED = "P13";

    @Inject
    InstrumentQueries instruments;

    @Inject
    Drafting drafting;

    @Inject
    DraftQueries drafts;

    @Inject
    AnswerSets sets;

    @Inject
    Translating translating;

    @Inject
    Crosswalks crosswalks;

    @Inject
    Dismissals dismissals;

    @Inject
    BankQueries bank;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String title() {
        return "The next edition of the staff survey";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        InstrumentId asked = telling.as("surveys", AFTER_THE_RESULTS, () -> instruments.rows("en").stream().filter(row -> row.code().equals(STAFF)).findFirst().map(InstrumentRow::id)
                .map(InstrumentId::new).orElseThrow());
        if (telling.as("surveys", AFTER_THE_RESULTS, () -> instruments.editions(asked)).size() == 1) {
            InstrumentId next = telling.as("surveys", AFTER_THE_RESULTS, () -> nextEdition(asked));
            telling.as("surveys", LATER, () -> compared(asked, next));
        }
        telling.as("surveys", LATER, () -> drafts.open("en").stream().anyMatch(row -> row.code().equals(PULSE)) ? null : pulse());
    }

    /** One wording that many stumbled over is said more plainly, and one item asks from the other side; its Spanish waits to be published. */
    private InstrumentId nextEdition(InstrumentId asked) {
        UUID draft = drafting.begin(asked);
        Sketch sketch = drafts.draft(draft).sketch();
        UUID turned = Ids.timeOrdered();
        SketchItem plan = item(sketch, "P05");
        SketchItem shape = item(sketch, "P06");
        SketchItem reworded = item(sketch, REWORDED);
        String choice = "choice-for-students";
        String name = "Choice for students";
        String meant = "Whether students choose path, pace or product, and have a part in making the choices. Not: that they may pick from a list now and then.";
        List<Step> steps = new ArrayList<>(List.of(
                new Step.ChangeItem(reworded.id(), change(reworded, REWORDED, "The learning software I am asked to use is worth the time it takes.")),
                new Step.ChangeScoring(plan.id(), new Measuring(Measuring.ANOTHER, name, meant, false)),
                new Step.ChangeScoring(shape.id(), new Measuring(choice, name, meant, false)),
                new Step.AddItem(turned, sketch.holding(shape.id()).orElseThrow().id(), shape.id(), ItemType.SCALE, shape.choices())));
        for (Step step : steps) {
            sketch = step.on(sketch);
        }
        steps.add(new Step.ChangeItem(turned, change(item(sketch, sketch.item(turned).orElseThrow().code()), TURNED, "In what I teach there is no room for students to choose.")));
        steps.add(new Step.ChangeScoring(turned, new Measuring(choice, name, meant, true)));
        drafting.take(draft, drafts.draft(draft).version(), steps);
        InstrumentId next = drafting.finish(draft, drafts.draft(draft).version());
        translating.save(next, "es", Map.of("item." + REWORDED, "La plataforma que me piden usar vale el tiempo que toma.",
                "item." + TURNED, "En lo que enseño no hay lugar para que los estudiantes elijan."));
        return next;
    }

    private static SketchItem item(Sketch sketch, String code) {
        return sketch.items().stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
    }

    /** The item as it is, under this code and with this text. */
    private static ItemChange change(SketchItem item, String code, String text) {
        return new ItemChange(code, item.type(), item.commitment(), text, item.help().in("en"), item.choices().stream().map(SurveyEditionsChapter::said).toList(),
                item.required(), item.when(), Bounds.NONE, item.shuffled(), "", "", Set.of());
    }

    private static ItemChange.Said said(Choice choice) {
        return new ItemChange.Said(choice.value(), choice.favorable(), choice.apart(), choice.label().in("en"), choice.picture());
    }

    /** Help is asked about with faces in one of two surveys that look alike: said to be another question. */
    private Object compared(InstrumentId asked, InstrumentId next) {
        crosswalks.say(item(asked, REWORDED), item(next, REWORDED), "“Earns its time” was an idiom that many stumbled over. The Spanish words did not change, nor did what is asked.");
        crosswalks.suggestions(null, "en").stream().filter(pair -> pair.text().contains("help in time") && pair.otherText().contains("help in time")).findFirst()
                .ifPresent(pair -> dismissals.dismiss(pair.item(), pair.other()));
        return null;
    }

    private UUID item(InstrumentId edition, String code) {
        return instruments.details(edition).items().stream().filter(item -> item.code().equals(code)).map(Item::id).findFirst().orElseThrow();
    }

    /** Three items of the bank, and one that still has no words. */
    private Object pulse() {
        UUID draft = drafting.beginNew(PULSE, "en", "Student pulse, May");
        UUID section = drafts.draft(draft).sketch().sections().get(0).id();
        drafting.takeFromBank(draft, 0, section, List.of(found("I can choose how I show what I learned."), found("I can choose what I work on each week."),
                found("My teachers work together to help me learn.")));
        drafting.take(draft, 1, List.of(new Step.ChangeSection(section, "This month", "", false),
                new Step.AddItem(Ids.timeOrdered(), section, null, ItemType.TEN, sets.first(ItemType.TEN))));
        return null;
    }

    private UUID found(String words) {
        return bank.rows(new BankSearch(words, "", null, null, "", null), "en", 0, 1).stream().map(BankRow::item).findFirst().orElseThrow();
    }
}
