package org.throughline.district.web;

import java.util.ArrayList;
import java.util.List;
import org.throughline.district.intake.control.ImportRow;
import org.throughline.district.intake.control.ImportState;
import org.throughline.platform.text.Texts;

/** The five steps of an import as the line above it shows them. */
final class ImportSteps {

    private final Texts texts;
    private final Words words;
    private final ImportRow row;
    private final boolean counted;
    private final boolean held;

    ImportSteps(Texts texts, Words words, ImportRow row, boolean counted, boolean held) {
        this.texts = texts;
        this.words = words;
        this.row = row;
        this.counted = counted;
        this.held = held;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("done", texts.get("district.import.received"), words.time(row.receivedAt()) + (row.feed() == null ? "" : ", " + row.feed())));
        steps.add(checked());
        steps.add(decision());
        steps.add(applied());
        boolean done = row.state() == ImportState.DONE;
        steps.add(new Step(done ? "done" : "", texts.get("district.import.told"), row.told() != null ? row.told() : done ? texts.get("district.import.told.here")
                : isOff() ? "–" : texts.get("district.import.told.you")));
        return steps;
    }

    private boolean isOff() {
        return row.state() == ImportState.REFUSED || row.state() == ImportState.FAILED || row.state() == ImportState.DISCARDED;
    }

    private Step checked() {
        String title = texts.get("district.import.checked");
        if (row.state() == ImportState.STAGING) {
            return new Step("now", title, texts.get("district.import.now"));
        }
        if (!counted) {
            return new Step(row.state() == ImportState.REFUSED ? "now bad" : "", title, row.state() == ImportState.REFUSED ? texts.get("district.import.unreadable") : "–");
        }
        return new Step("done", title, texts.of("district.import.checked.rows", row.version(), row.rows()));
    }

    private Step decision() {
        String title = texts.get("intake.decision");
        return switch (row.state()) {
            case WAITING -> new Step(held ? "now bad" : "now", title, texts.get(held ? "intake.decision.guard" : "intake.decision.short"));
            case DISCARDED -> new Step("now bad", title, texts.get("intake.decision.discarded"));
            case APPLYING, DONE -> new Step("done", title, row.decidedBy() == null ? texts.get("intake.decision.none")
                    : texts.of("intake.decision.by", row.decidedBy(), words.day(row.decidedAt())));
            default -> new Step("", title, "–");
        };
    }

    private Step applied() {
        String title = texts.get("district.import.applied");
        return switch (row.state()) {
            case DONE -> new Step("done", title, texts.of("district.import.seconds", row.seconds()));
            case APPLYING -> new Step("now", title, texts.get("district.import.now"));
            case REFUSED, FAILED -> new Step(counted ? "now bad" : "", title, texts.get("district.import.not"));
            case DISCARDED -> new Step("", title, texts.get("district.import.not"));
            default -> new Step("", title, texts.get("district.import.at-once"));
        };
    }

    /** A step: its class, its title and what there is to say. */
    public record Step(String style, String title, String note) {

        public boolean isDone() {
            return style.equals("done");
        }

        public boolean isNow() {
            return style.startsWith("now");
        }
    }
}
