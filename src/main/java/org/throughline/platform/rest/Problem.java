package org.throughline.platform.rest;

import jakarta.ws.rs.core.Response;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type   names the problem; the message key of a refusal as a URN, or about:blank
 * @param status the HTTP status
 * @param title  what is wrong and what to do, in the language asked for
 */
public record Problem(String type, int status, String title) {

    Response response() {
        return Response.status(status).type("application/problem+json").entity(this).build();
    }
}
