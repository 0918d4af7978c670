package org.throughline.access.signin.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.StaffDirectory;
import org.throughline.access.signin.control.IdentityLinking;
import org.throughline.access.signin.control.IdentityQueries;
import org.throughline.access.signin.control.IdentityRow;
import org.throughline.platform.Ids;

/** access/identity.xhtml: says who somebody is whom a provider vouches for. */
@Named
@ViewScoped
public class IdentityPage implements Serializable {

    @Inject
    transient IdentityQueries identities;

    @Inject
    transient IdentityLinking linking;

    @Inject
    transient IdentityLines writing;

    private String id;
    private String words;
    private long seenVersion;
    private boolean waiting;
    private transient IdentityRow row;
    private transient List<StaffDirectory.Listed> candidates;

    public void load() {
        seenVersion = getRow().version();
        waiting = getRow().personId() == null;
        words = words == null ? getRow().name() : words;
    }

    public String link(PersonId person) {
        linking.link(key(), seenVersion, person);
        return "identities?faces-redirect=true";
    }

    public String undo() {
        if (waiting) {
            linking.dismiss(key(), seenVersion);
        } else {
            linking.unlink(key(), seenVersion);
        }
        return "identities?faces-redirect=true";
    }

    private UUID key() {
        return Ids.parse(id);
    }

    public IdentityRow getRow() {
        if (row == null) {
            row = identities.row(key());
        }
        return row;
    }

    public List<StaffDirectory.Listed> getCandidates() {
        if (candidates == null) {
            candidates = identities.candidates(words);
        }
        return candidates;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public String getAccount() {
        return writing.account(getRow());
    }

    public String getProvider() {
        return writing.provider(getRow());
    }

    public String getFirst() {
        return writing.time(getRow().firstSeenAt());
    }

    public String getLast() {
        return writing.time(getRow().lastSeenAt());
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
}
