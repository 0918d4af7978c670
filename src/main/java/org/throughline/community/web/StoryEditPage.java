package org.throughline.community.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.community.StoryId;
import org.throughline.community.control.StoryDetails;
import org.throughline.community.control.StoryQueries;
import org.throughline.community.control.StoryTelling;
import org.throughline.platform.text.Texts;

/** community/story-edit.xhtml: a story is written, gone on with, and published. */
@Named
@ViewScoped
public class StoryEditPage implements Serializable {

    @Inject
    StoryQueries queries;

    @Inject
    StoryTelling telling;

    @Inject
    Texts texts;

    private String id;
    private long seenVersion;
    private final StoryForm form = new StoryForm();

    public void load() {
        if (id == null) {
            return;
        }
        StoryDetails draft = queries.draft(StoryId.of(id));
        seenVersion = draft.version();
        form.show(draft);
    }

    public String save() {
        keep();
        return "stories?faces-redirect=true";
    }

    public String publish() {
        keep();
        telling.publish(StoryId.of(id));
        return "stories?faces-redirect=true";
    }

    /** Also where publishing is refused afterward, the words are safe. */
    private void keep() {
        if (id == null) {
            id = telling.write(form.draft()).toString();
        } else {
            telling.rewrite(StoryId.of(id), seenVersion, form.draft());
        }
        seenVersion = queries.draft(StoryId.of(id)).version();
    }

    public List<StoryQueries.CommitmentName> getCommitments() {
        return queries.commitments(texts.language());
    }

    public List<StoryQueries.SchoolName> getSchools() {
        return queries.schools();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public StoryForm getForm() {
        return form;
    }
}
