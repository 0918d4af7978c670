package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where somebody goes on to after signing in: a path of ours, as anything else would lead people astray. */
public final class LocalPath {

    private LocalPath() {}

    /** What the parameter names if that is a path of ours, otherwise home. */
    public static String of(HttpServletRequest request, String parameter) {
        String to = request.getParameter(parameter);
        return isLocal(request, to) ? to : request.getContextPath() + "/home.xhtml";
    }

    private static boolean isLocal(HttpServletRequest request, String to) {
        return to != null && to.startsWith(request.getContextPath() + "/") && !to.startsWith("//") && !to.contains("\\") && to.chars().allMatch(c -> c > ' ');
    }
}
