package org.throughline.access.account.web;

import jakarta.servlet.http.HttpServletRequest;

/** What the plain forms around signing in send. */
final class AccountForms {

    private AccountForms() {}

    static String text(HttpServletRequest request, String name) {
        return request.getParameter(name) == null ? "" : request.getParameter(name);
    }
}
