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
import org.throughline.platform.text.Texts;

/** Nothing under /api is for anybody without a valid bearer token, except getting one. */
public class BearerOnly implements Filter {

    @Inject
    Texts texts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (http.getUserPrincipal() != null || "/tokens".equals(http.getPathInfo())) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        answer.setHeader("WWW-Authenticate", http.getHeader("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"");
        answer.setContentType("application/problem+json");
        byte[] problem = Json.createObjectBuilder().add("type", "about:blank").add("status", 401).add("title", texts.get("refusal.TokenMissing"))
                .build().toString().getBytes(StandardCharsets.UTF_8);
        answer.setContentLength(problem.length);
        answer.getOutputStream().write(problem);
    }
}
