package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.throughline.platform.text.Texts;

/** Nothing under /api is for anybody without a valid bearer token, except getting one; a token that only reads changes nothing. */
public class BearerOnly implements Filter {

    /** Set on a request whose token may only look. */
    static final String READS_ONLY = "throughline.reads-only";

    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Texts texts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (http.getUserPrincipal() == null && !"/tokens".equals(http.getPathInfo())) {
            answer.setHeader("WWW-Authenticate", http.getHeader("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"");
            refuse(answer, HttpServletResponse.SC_UNAUTHORIZED, "refusal.TokenMissing");
        } else if (request.getAttribute(READS_ONLY) != null && !LOOKS.contains(http.getMethod())) {
            refuse(answer, HttpServletResponse.SC_FORBIDDEN, "refusal.TokenOnlyReads");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse answer, int status, String key) throws IOException {
        answer.setStatus(status);
        answer.setContentType("application/problem+json");
        byte[] problem = Json.createObjectBuilder().add("type", "about:blank").add("status", status).add("title", texts.get(key))
                .build().toString().getBytes(StandardCharsets.UTF_8);
        answer.setContentLength(problem.length);
        answer.getOutputStream().write(problem);
    }
}
