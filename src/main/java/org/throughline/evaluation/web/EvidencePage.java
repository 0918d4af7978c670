package org.throughline.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.evaluation.EvidenceId;
import org.throughline.evaluation.control.EvidenceKeeping;
import org.throughline.evaluation.control.EvidenceQueries;
import org.throughline.evaluation.control.EvidenceQueries.Sort;
import org.throughline.evaluation.control.EvidenceRow;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.Slice;
import org.throughline.platform.text.Texts;

/** evaluation/evidence.xhtml: evidence by commitment and school. */
@Named
@ViewScoped
public class EvidencePage implements Serializable {

    private static final int ROWS = 25;

    @Inject
    EvidenceQueries queries;

    @Inject
    EvidenceKeeping keeping;

    @Inject
    LookForQueries lookFors;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    WalkWords words;

    private String school;
    private String commitment;
    private int page = 1;
    private transient List<EvidenceRow> rows;
    private transient long count;

    public void load() {
        page = Math.max(1, page);
        count = queries.count(place(), code());
        rows = queries.rows(place(), code(), new Slice<>((page - 1) * ROWS, ROWS, Sort.ADDED, true), texts.language());
    }

    public void consentIsGiven(EvidenceId id) {
        keeping.consentIsGiven(id);
        load();
    }

    public void withdraw(EvidenceId id) {
        keeping.withdraw(id);
        load();
    }

    public boolean isKeeper() {
        return viewer.may(Can.OBSERVE) || viewer.may(Can.PLAN_WALKS);
    }

    public List<LookForQueries.CommitmentName> getCommitments() {
        return lookFors.commitments(texts.language());
    }

    public boolean isMore() {
        return count > (long) page * ROWS;
    }

    private OrganizationId place() {
        return school == null || school.isEmpty() ? null : new OrganizationId(Ids.parse(school));
    }

    private String code() {
        return commitment == null || commitment.isEmpty() ? null : commitment;
    }

    public List<EvidenceRow> getRows() {
        return rows;
    }

    public long getCount() {
        return count;
    }

    public WalkWords getWords() {
        return words;
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
