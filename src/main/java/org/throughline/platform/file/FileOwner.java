package org.throughline.platform.file;

import java.util.UUID;

/** Filled in by modules that attach files. */
public interface FileOwner {

    /** True if the file is attached to something of this module and the current viewer may open it; refuses what is its own and closed to the viewer. */
    boolean opens(UUID file);
}
