package org.throughline.access;

import jakarta.inject.Inject;
import org.throughline.platform.WorkSource;
import org.throughline.platform.text.Texts;

/** What waits depends on who looks and is told in their language: the base of all that fill a person's home. */
public abstract class ViewersWork implements WorkSource {

    /** No kind of work takes more lines of a home than these. */
    protected static final int MOST = 20;

    @Inject
    protected Viewer viewer;

    @Inject
    protected Texts texts;

    private final String area;

    /** @param area the rail entry that carries the count */
    protected ViewersWork(String area) {
        this.area = area;
    }

    @Override
    public String area() {
        return area;
    }
}
