package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Texts;

/** WEB-INF/district/people-tabs.xhtml: the lists of people that the viewer may open. */
@Named
@RequestScoped
public class PeopleTabsPage {

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    public List<Tab> getTabs() {
        return Stream.of(new Tab("people", "people.xhtml", texts.get("district.people.title"), viewer.may(Can.SEE_PEOPLE)),
                        new Tab("schools", "schools.xhtml", texts.get("district.schools.title"), viewer.may(Can.SEE_PEOPLE)),
                        new Tab("teams", "teams.xhtml", texts.get("people.teams.title"), viewer.may(Can.SEE_PEOPLE) || viewer.may(Can.MAKE_TEAMS)),
                        new Tab("duplicates", "duplicates.xhtml", texts.get("people.duplicates.title"), viewer.may(Can.ADMINISTER)))
                .filter(Tab::open).toList();
    }

    /** One list; open tells whether the viewer may see it. */
    public record Tab(String key, String href, String label, boolean open) {}
}
