package org.throughline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The Content-Security-Policy of every answer. Scripts come from our own files only, or carry the page's nonce, which
 * PrimeFaces adds at the end of the last directive; styles may be set on single elements, as charts and tables do.
 */
@ApplicationScoped
public class ContentPolicy {

    @Inject
    @Any
    Instance<FormTargets> targets;

    /** The policy with script-src last. */
    public String text() {
        return text("'none'");
    }

    /** The same for what one of our own pages shows in a frame. */
    public String framedByUs() {
        return text("'self'");
    }

    private String text(String ancestors) {
        String elsewhere = StreamSupport.stream(targets.spliterator(), false).flatMap(each -> each.origins().stream()).sorted().distinct()
                .map(origin -> " " + origin).collect(Collectors.joining());
        return "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'" + elsewhere + "; frame-ancestors " + ancestors + "; script-src 'self'";
    }
}
