package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a plain form carries so that only a page of this session can have sent it. Faces forms carry their view's state instead. */
public final class FormToken {

    /** The name of the hidden field, and of the request's attribute that pages read. */
    public static final String NAME = "form-token";

    private static final String KEPT = "throughline.form-token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** The token of the session, "" where there is none. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        synchronized (session) {
            String token = (String) session.getAttribute(KEPT);
            if (token == null) {
                byte[] bytes = new byte[24];
                RANDOM.nextBytes(bytes);
                token = HexFormat.of().formatHex(bytes);
                session.setAttribute(KEPT, token);
            }
            return token;
        }
    }

    static boolean carried(HttpServletRequest request) {
        String given = request.getParameter(NAME);
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), of(request).getBytes(StandardCharsets.UTF_8));
    }
}
