package org.throughline.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.throughline.access.control.Preferences;
import org.throughline.access.control.Preferences.Theme;
import org.throughline.platform.text.Language;

/** The small forms of the top bar: language, theme, school in view. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    @Inject
    transient Preferences preferences;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language.ofCode(request.getParameter("language")).filter(Language.OF_STAFF::contains).ifPresent(language -> {
            preferences.speak(language);
            Session.caller(request).ifPresent(caller -> Session.keep(request, caller.speaking(language.code())));
        });
        Arrays.stream(Theme.values()).filter(theme -> theme.name().equalsIgnoreCase(request.getParameter("theme"))).findFirst().ifPresent(theme -> {
            preferences.show(theme);
            Session.caller(request).ifPresent(caller -> Session.keep(request, caller.showing(theme.name().toLowerCase(Locale.ROOT))));
        });
        if (request.getParameter("school") != null) {
            Session.viewSchool(request, request.getParameter("school"));
        }
        String back = request.getParameter("back");
        boolean local = back != null && back.startsWith(request.getContextPath() + "/") && !back.startsWith("//") && !back.contains("\\");
        response.sendRedirect(local ? back : request.getContextPath() + "/home.xhtml");
    }
}
