package org.throughline.district.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.district.TeamId;
import org.throughline.district.control.TeamDetails;
import org.throughline.district.control.TeamMaking;
import org.throughline.district.control.TeamQueries;

/** district/team.xhtml: who is in a team and who was; of a learning community, who leads says who is in it. */
@Named
@ViewScoped
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    @Inject
    transient TeamQueries teams;

    @Inject
    transient TeamMaking making;

    @Inject
    transient Words vocabulary;

    private String id;
    private String words;
    private @NotBlank @Size(max = 120) String name;
    private long seenVersion;
    private transient TeamDetails details;

    public void load() {
        name = getDetails().team().name();
        seenVersion = getDetails().version();
    }

    public TeamDetails getDetails() {
        if (details == null) {
            details = teams.details(TeamId.of(id));
        }
        return details;
    }

    public String getTitle() {
        return vocabulary.of(getDetails().team());
    }

    public String job(String job) {
        return vocabulary.of("job", job);
    }

    /** Whom the search names, while it names any. */
    public List<TeamDetails.Colleague> getFound() {
        return words == null || words.isBlank() ? List.of() : teams.colleagues(TeamId.of(id), words, MOST);
    }

    public void add(UUID person) {
        making.add(TeamId.of(id), new PersonId(person));
        details = null;
    }

    public void remove(UUID person) {
        making.remove(TeamId.of(id), new PersonId(person));
        details = null;
    }

    public String rename() {
        making.rename(TeamId.of(id), seenVersion, name);
        return "team?faces-redirect=true&id=" + id;
    }

    public String end() {
        making.end(TeamId.of(id));
        return "teams?faces-redirect=true";
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
