package org.throughline.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers every answer carries. Faces pages get their own Content-Security-Policy, with a nonce, from PrimeFaces. */
public class SecurityHeaders implements Filter {

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "geolocation=(), microphone=(), camera=(self)");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (publicUrl.startsWith("https:")) {
            answer.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        String path = http.getServletPath();
        boolean resource = path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
        if (resource) {
            answer.setHeader("Cache-Control", "public, max-age=86400");
        } else {
            answer.setHeader("Cache-Control", "no-store");
        }
        if (!path.endsWith(".xhtml")) {
            answer.setHeader("Content-Security-Policy", ContentPolicy.TEXT);
        }
        chain.doFilter(request, response);
    }
}
