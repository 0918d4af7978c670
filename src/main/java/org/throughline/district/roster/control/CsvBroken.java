package org.throughline.district.roster.control;

/** The text of a file is no CSV in UTF-8, so nothing after this place can be trusted. */
public final class CsvBroken extends Exception {

    private static final long serialVersionUID = 1L;

    private final Deviation deviation;
    private final long line;

    CsvBroken(Deviation deviation, long line, Throwable cause) {
        super(deviation.key() + " " + line, cause);
        this.deviation = deviation;
        this.line = line;
    }

    /** On which the file breaks, or 0 where that is not known. */
    public long line() {
        return line;
    }

    Problem problem(String file) {
        return new Problem(file, line, "", "", deviation, Problem.texts());
    }
}
