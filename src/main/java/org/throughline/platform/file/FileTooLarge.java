package org.throughline.platform.file;

import org.throughline.platform.Refusal;

/** More bytes than a file may have. */
public class FileTooLarge extends Refusal {

    public FileTooLarge(String name, int megabytes) {
        super(name, megabytes);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
