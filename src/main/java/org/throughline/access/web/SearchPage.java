package org.throughline.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.StreamSupport;
import org.throughline.platform.SearchHit;
import org.throughline.platform.SearchSource;

/** search.xhtml: everything of the viewer's that the words name; each module looks among its own. */
@Named
@RequestScoped
public class SearchPage {

    private static final int MOST_OF_A_KIND = 20;

    @Inject
    @Any
    Instance<SearchSource> sources;

    private String words;

    public List<SearchHit> getHits() {
        return words == null || words.isBlank()
                ? List.of()
                : StreamSupport.stream(sources.spliterator(), false).flatMap(source -> source.find(words.strip(), MOST_OF_A_KIND).stream()).toList();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
