package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** A folder is named, not pathed: it lies in the feeds’ own folder. */
public class FolderUnfit extends Refusal {

    public FolderUnfit(String name) {
        super(name);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
