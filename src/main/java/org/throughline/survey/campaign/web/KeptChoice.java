package org.throughline.survey.campaign.web;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.platform.text.Texts;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Kept;

/** The choice of what is kept beside school, level and language: nothing, of staff their role, or one group of the rosters. */
final class KeptChoice {

    /** No group has this name: they come from files, which are stripped. */
    private static final String ROLE = " role";

    private KeptChoice() {}

    static List<SelectItem> all(Texts texts, Audience audience, List<String> groups) {
        List<SelectItem> all = new ArrayList<>(List.of(new SelectItem("", texts.get("ways.kept.group.none"))));
        if (audience == Audience.STAFF) {
            all.add(new SelectItem(ROLE, texts.get("trend.kept.role")));
        }
        groups.forEach(group -> all.add(new SelectItem(group, texts.of("trend.kept.group", group))));
        return all;
    }

    static String of(Set<Kept> kept, String group) {
        return kept.contains(Kept.ROLE) ? ROLE : group;
    }

    static Set<Kept> kept(String choice) {
        return choice == null || choice.isEmpty() ? Set.of() : Set.of(choice.equals(ROLE) ? Kept.ROLE : Kept.GROUP);
    }

    /** The name of the group; null where none is kept. */
    static String group(String choice) {
        return kept(choice).contains(Kept.GROUP) ? choice : null;
    }
}
