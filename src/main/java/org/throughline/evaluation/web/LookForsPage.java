package org.throughline.evaluation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.evaluation.control.LookForRow;
import org.throughline.platform.text.Texts;

/** evaluation/look-fors.xhtml: what observers look for, by commitment, open to everyone. */
@Named
@RequestScoped
public class LookForsPage {

    @Inject
    LookForQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    private String commitment;
    private List<Group> groups;

    /** The commitments that have look-fors, each with its own. */
    public List<Group> getGroups() {
        if (groups == null) {
            Map<String, List<LookForRow>> byCode = new LinkedHashMap<>();
            queries.current(commitment, texts.language()).forEach(row -> byCode.computeIfAbsent(row.commitment(), code -> new ArrayList<>()).add(row));
            groups = byCode.entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getValue().get(0).commitmentTitle(), entry.getValue())).toList();
        }
        return groups;
    }

    public boolean isPlanner() {
        return viewer.may(Can.PLAN_WALKS);
    }

    /** The tabs beside lead to walks and evidence. */
    public boolean isSeesWalks() {
        return viewer.may(Can.SEE_WALKS);
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    /** A commitment with its look-fors. */
    public record Group(String code, String title, List<LookForRow> lookFors) {}
}
