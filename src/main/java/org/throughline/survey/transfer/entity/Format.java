package org.throughline.survey.transfer.entity;

/** The kinds of files that instruments come from and go to. */
public enum Format {
    OWN("json", true), LIMESURVEY_TABLE("tsv", true), XLSFORM("xlsx", true), LIMESURVEY("lss", false), QUALTRICS("qsf", false);

    private final String ending;
    private final boolean written;

    Format(String ending, boolean written) {
        this.ending = ending;
        this.written = written;
    }

    public String ending() {
        return ending;
    }

    /** Whether instruments are written in it too. */
    public boolean isWritten() {
        return written;
    }
}
