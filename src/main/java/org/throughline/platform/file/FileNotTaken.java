package org.throughline.platform.file;

import org.throughline.platform.Refusal;

/** A file of a kind that is not taken, or whose content is not what its name says. */
public class FileNotTaken extends Refusal {

    public FileNotTaken(String name) {
        super(name);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
