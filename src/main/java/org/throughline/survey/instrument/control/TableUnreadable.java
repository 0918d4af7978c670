package org.throughline.survey.instrument.control;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.Refusal;

/** A table that cannot be taken as an instrument: line and column where it stops, and why. */
public class TableUnreadable extends Refusal {

    /** Each is a message key, {@code refusal.TableUnreadable.COLUMN_MISSING}. The first two parameters are line and column. */
    public enum Reason { NOT_UTF8, EMPTY, COLUMN_MISSING, QUOTE_OPEN, CLASS_UNKNOWN, TYPE_UNKNOWN, NO_GROUP, NO_QUESTION, NAME_MISSING, NAME_TWICE,
        TEXT_MISSING, NO_ANSWERS, NO_SUBQUESTIONS, CONDITION, OTHER, GROUP_EMPTY, LANGUAGE_UNKNOWN, TRANSLATION_ALONE, TOO_LARGE }

    private final Reason reason;

    public TableUnreadable(Reason reason, int line, String column, String found) {
        super(parameters(line, column, found));
        this.reason = reason;
    }

    private static Object[] parameters(int line, String column, String found) {
        List<Object> all = new ArrayList<>();
        all.add(line);
        all.add(column);
        all.add(found);
        return all.toArray();
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String key() {
        return "refusal.TableUnreadable." + reason;
    }
}
