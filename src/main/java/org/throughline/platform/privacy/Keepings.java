package org.throughline.platform.privacy;

import java.util.List;

/** Filled in once by each module: the kinds of data that it lets go. */
public interface Keepings {

    List<Keeping> kinds();
}
