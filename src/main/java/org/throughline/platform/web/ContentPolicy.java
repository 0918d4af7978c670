package org.throughline.platform.web;

/**
 * The Content-Security-Policy of every answer. Scripts come from our own files only, or carry the page's nonce, which
 * PrimeFaces adds at the end of the last directive; styles may be set on single elements, as charts and tables do.
 */
public final class ContentPolicy {

    /** The policy with script-src last. */
    public static final String TEXT = framedBy("'none'");

    /** The same for what one of our own pages shows in a frame. */
    public static final String FRAMED_BY_US = framedBy("'self'");

    private ContentPolicy() {}

    private static String framedBy(String ancestors) {
        return "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors " + ancestors + "; script-src 'self'";
    }
}
