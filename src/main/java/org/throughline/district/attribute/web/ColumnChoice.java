package org.throughline.district.attribute.web;

import java.io.Serializable;

/** A header with some of its values, and the column chosen for it. */
public final class ColumnChoice implements Serializable {

    private final String header;
    private final String samples;
    private String column;

    ColumnChoice(String header, String samples, String column) {
        this.header = header;
        this.samples = samples;
        this.column = column;
    }

    public String getHeader() {
        return header;
    }

    public String getSamples() {
        return samples;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column == null ? "" : column;
    }
}
