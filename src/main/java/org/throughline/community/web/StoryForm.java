package org.throughline.community.web;

import java.io.Serializable;
import org.throughline.access.OrganizationId;
import org.throughline.community.control.StoryDetails;
import org.throughline.community.control.StoryTelling.Draft;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryText;
import org.throughline.platform.Ids;
import org.throughline.vision.CommitmentId;

/** A story as it is typed. */
public final class StoryForm implements Serializable {

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

    void show(StoryDetails draft) {
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

    Draft draft() {
        return new Draft(kind, new OrganizationId(Ids.parse(school)), new CommitmentId(Ids.parse(commitment)), new StoryText(titleEn, titleEs, textEn, textEs, tryEn, tryEs), consent);
    }

    public StoryKind[] getKinds() {
        return StoryKind.values();
    }

    public StoryConsent[] getConsents() {
        return StoryConsent.values();
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
