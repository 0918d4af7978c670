package org.throughline.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Texts;

/** The rail at the side: the viewer's own work only. */
@RequestScoped
public class Rail {

    private static final List<Place> PLACES = List.of(
            new Place("home", "pi-home", "/home.xhtml", Can.SEE_OWN_WORK),
            new Place("vision", "pi-compass", "/vision/plan.xhtml", Can.SEE_VISION),
            new Place("survey", "pi-list-check", "/survey/campaigns.xhtml", Can.SEE_SURVEY_RESULTS),
            new Place("pd", "pi-graduation-cap", "/pd/catalog.xhtml", Can.CHOOSE_SECTIONS),
            new Place("evaluation", "pi-eye", "/evaluation/walks.xhtml", Can.SEE_WALKS),
            new Place("community", "pi-comment", "/community/stories.xhtml", Can.SEE_VISION),
            new Place("insight", "tl-throughline", "/insight/throughline.xhtml", Can.SEE_THROUGHLINE),
            new Place("people", "pi-users", "/district/people.xhtml", Can.SEE_PEOPLE),
            new Place("people", "pi-users", "/district/teams.xhtml", Can.MAKE_TEAMS),
            new Place("access", "pi-key", "/access/roles.xhtml", Can.GRANT_ROLES),
            new Place("settings", "pi-sliders-h", "/district/imports.xhtml", Can.ADMINISTER));

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    /** @param waiting how much waits for the viewer in each place */
    List<Entry> entries(HttpServletRequest request, Map<String, Integer> waiting) {
        String path = request.getServletPath();
        List<Entry> entries = new ArrayList<>();
        for (Place place : PLACES) {
            if (viewer.may(place.capability()) && entries.stream().noneMatch(entry -> entry.key().equals(place.key()))) {
                int count = place.home() ? waiting.values().stream().mapToInt(Integer::intValue).sum() : waiting.getOrDefault(place.key(), 0);
                entries.add(new Entry(place.key(), texts.get("rail." + place.key()), place.icon(), request.getContextPath() + place.href(), count, place.holds(path)));
            }
        }
        return entries;
    }

    private record Place(String key, String icon, String href, String capability) {

        boolean home() {
            return key.equals("home");
        }

        /** Whether a page belongs here: by its folder, but for settings, which lie in the folders of others. */
        boolean holds(String path) {
            String folder = href.substring(0, href.lastIndexOf('/') + 1);
            return home() ? path.equals(href) : key.equals("settings") ? ofSettings(path) : !folder.equals("/") && path.startsWith(folder) && !ofSettings(path);
        }

        private static boolean ofSettings(String path) {
            return path.startsWith("/district/import") || path.startsWith("/district/jobs") || path.startsWith("/demo/");
        }
    }

    /** One line of the rail. */
    public record Entry(String key, String label, String icon, String href, int waiting, boolean current) {}
}
