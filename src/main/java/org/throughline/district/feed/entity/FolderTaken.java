package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** Another feed watches that folder. */
public class FolderTaken extends Refusal {

    public FolderTaken(String name) {
        super(name);
    }
}
