package org.throughline.platform;

import java.util.List;

/** Filled in by modules: what of theirs the current viewer may see and the words name. */
public interface SearchSource {

    List<SearchHit> find(String words, int most);
}
