package org.throughline.community.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.community.StoryId;
import org.throughline.community.control.StoryDetails;
import org.throughline.community.control.StoryQueries;
import org.throughline.community.control.StoryTelling;
import org.throughline.community.control.StoryTelling.Draft;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryText;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;

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
    private StoryKind kind = StoryKind.SUCCESS;
    private String school;
    private String commitment;
    private String titleEn;
    private String titleEs;
    private String textEn;
    private String textEs;
    private String tryEn;
    private String tryEs;
    private StoryConsent consent;

    public void load() {
        if (id == null) {
            return;
        }
        StoryDetails draft = queries.draft(StoryId.of(id));
        seenVersion = draft.version();
        kind = draft.kind();
        school = draft.school().toString();
        commitment = draft.commitment().toString();
        titleEn = draft.titleEn();
        titleEs = draft.titleEs();
        textEn = draft.textEn();
        textEs = draft.textEs();
        tryEn = draft.tryEn();
        tryEs = draft.tryEs();
        consent = draft.consent();
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
        Draft draft = new Draft(kind, new OrganizationId(Ids.parse(school)), new CommitmentId(Ids.parse(commitment)),
                new StoryText(titleEn, titleEs, textEn, textEs, tryEn, tryEs), consent);
        if (id == null) {
            id = telling.write(draft).toString();
        } else {
            telling.rewrite(StoryId.of(id), seenVersion, draft);
        }
        seenVersion = queries.draft(StoryId.of(id)).version();
    }

    public List<StoryQueries.CommitmentName> getCommitments() {
        return queries.commitments(texts.language());
    }

    public List<StoryQueries.SchoolName> getSchools() {
        return queries.schools();
    }

    public StoryKind[] getKinds() {
        return StoryKind.values();
    }

    public StoryConsent[] getConsents() {
        return StoryConsent.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public StoryKind getKind() {
        return kind;
    }

    public void setKind(StoryKind kind) {
        this.kind = kind;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleEs() {
        return titleEs;
    }

    public void setTitleEs(String titleEs) {
        this.titleEs = titleEs;
    }

    public String getTextEn() {
        return textEn;
    }

    public void setTextEn(String textEn) {
        this.textEn = textEn;
    }

    public String getTextEs() {
        return textEs;
    }

    public void setTextEs(String textEs) {
        this.textEs = textEs;
    }

    public String getTryEn() {
        return tryEn;
    }

    public void setTryEn(String tryEn) {
        this.tryEn = tryEn;
    }

    public String getTryEs() {
        return tryEs;
    }

    public void setTryEs(String tryEs) {
        this.tryEs = tryEs;
    }

    public StoryConsent getConsent() {
        return consent;
    }

    public void setConsent(StoryConsent consent) {
        this.consent = consent;
    }
}
