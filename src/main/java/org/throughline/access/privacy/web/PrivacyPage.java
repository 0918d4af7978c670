package org.throughline.access.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.access.privacy.control.HoldKeeping;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.access.privacy.control.Returning;
import org.throughline.platform.Ids;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.text.Texts;

/** access/privacy.xhtml: where one finds a person, and all that privacy has to tell. */
@Named
@RequestScoped
public class PrivacyPage {

    private static final int MOST = 20;
    private static final int ALL_HOLDS = 500;

    @Inject
    RequestQueries requests;

    @Inject
    Returning returning;

    @Inject
    HoldKeeping holds;

    @Inject
    PrivacyWords vocabulary;

    @Inject
    Texts texts;

    private String words = "";

    public boolean isAsked() {
        return !getWords().isBlank();
    }

    public List<Found> getFound() {
        return isAsked() ? requests.find(getWords(), MOST).stream().map(person -> new Found(person, vocabulary.what(person))).toList() : List.of();
    }

    public List<Asked> getRequests() {
        return requests.rows(MOST).stream().map(row -> new Asked(row, vocabulary.time(row.askedAt()))).toList();
    }

    public List<Again> getAgain() {
        return returning.waiting().stream().map(one -> new Again(one.person().toString(),
                texts.of("privacy.again.who", texts.get("privacy.kind." + one.kind()), vocabulary.day(one.erasedAt()), vocabulary.day(one.cameAt())))).toList();
    }

    public String getHeld() {
        return texts.of("privacy.go.holds.what", holds.rows(ALL_HOLDS).stream().filter(row -> row.endedAt() == null).count());
    }

    public String stayErased(String person) {
        returning.stayErased(new PersonId(Ids.parse(person)));
        return "privacy?faces-redirect=true";
    }

    public String takeIn(String person) {
        returning.takeIn(new PersonId(Ids.parse(person)));
        return "privacy?faces-redirect=true";
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** Somebody the words name. */
    public record Found(PeopleByName.Named person, String what) {}

    /** A request, and when. */
    public record Asked(RequestQueries.RequestRow row, String when) {}

    /** Somebody erased who came again, in words. */
    public record Again(String person, String words) {}
}
