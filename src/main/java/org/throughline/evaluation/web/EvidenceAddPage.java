package org.throughline.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.evaluation.control.EvidenceKeeping;
import org.throughline.evaluation.control.KeeperQueries;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.evaluation.entity.Consent;
import org.throughline.evaluation.entity.Evidence.Piece;
import org.throughline.evaluation.entity.EvidenceKind;
import org.throughline.evaluation.entity.Strength;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;

/** evaluation/evidence-add.xhtml: a new piece of evidence, with or without a file. */
@Named
@ViewScoped
public class EvidenceAddPage implements Serializable {

    @Inject
    EvidenceKeeping keeping;

    @Inject
    KeeperQueries keeper;

    @Inject
    LookForQueries lookFors;

    @Inject
    Texts texts;

    private String title;
    private String claim;
    private EvidenceKind kind = EvidenceKind.STUDENT_WORK;
    private String source;
    private String commitment;
    private String school;
    private Strength strength = Strength.ANECDOTE;
    private Consent consent;
    private transient Part file;

    public String save() throws IOException {
        Piece piece = new Piece(title, claim, kind, source, new CommitmentId(Ids.parse(commitment)), new OrganizationId(Ids.parse(school)), strength, consent);
        if (file == null || file.getSize() == 0) {
            keeping.add(piece);
        } else {
            keeping.add(piece, file.getSubmittedFileName(), file.getInputStream().readAllBytes());
        }
        return "evidence?faces-redirect=true&school=" + school;
    }

    public List<LookForQueries.CommitmentName> getCommitments() {
        return lookFors.commitments(texts.language());
    }

    public List<KeeperQueries.SchoolName> getSchools() {
        return keeper.schools();
    }

    public EvidenceKind[] getKinds() {
        return EvidenceKind.values();
    }

    public Strength[] getStrengths() {
        return Strength.values();
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public EvidenceKind getKind() {
        return kind;
    }

    public void setKind(EvidenceKind kind) {
        this.kind = kind;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public Strength getStrength() {
        return strength;
    }

    public void setStrength(Strength strength) {
        this.strength = strength;
    }

    public Consent getConsent() {
        return consent;
    }

    public void setConsent(Consent consent) {
        this.consent = consent;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
