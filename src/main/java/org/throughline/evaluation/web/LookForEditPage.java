package org.throughline.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.control.LookForAgreeing;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.evaluation.control.LookForRow;
import org.throughline.evaluation.entity.Anchor;
import org.throughline.evaluation.entity.LookFor.Wording;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.page.BothTongues;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;

/** evaluation/look-for-edit.xhtml: a new look-for, or the next edition of one. */
@Named
@ViewScoped
public class LookForEditPage implements Serializable {

    private static final int LEVELS = 4;

    @Inject
    LookForQueries queries;

    @Inject
    LookForAgreeing agreeing;

    @Inject
    Texts texts;

    private String id;
    private String code;
    private String commitment;
    private String titleEn;
    private String titleEs;
    private String focus;
    private final List<Level> levels = new ArrayList<>(IntStream.range(0, LEVELS).mapToObj(Level::new).toList());

    /** One level in both languages, while it is written. */
    public static class Level extends BothTongues {

        private static final long serialVersionUID = 1L;

        private final int number;

        Level(int number) {
            this.number = number;
        }

        public int getNumber() {
            return number;
        }
    }

    public void load() {
        if (id == null) {
            return;
        }
        LookForRow english = find(Language.EN);
        LookForRow spanish = find(Language.ES);
        code = english.code();
        titleEn = english.title();
        titleEs = spanish.title();
        focus = english.focus();
        List<String> en = List.of(english.level0(), english.level1(), english.level2(), english.level3());
        List<String> es = List.of(spanish.level0(), spanish.level1(), spanish.level2(), spanish.level3());
        levels.forEach(level -> {
            level.setEn(en.get(level.number));
            level.setEs(es.get(level.number));
        });
    }

    private LookForRow find(Language language) {
        return queries.current(null, language).stream().filter(row -> row.id().toString().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    public String save() {
        Wording wording = new Wording(titleEn, titleEs, focus, levels.stream().map(level -> level.as(Anchor::new)).toList());
        if (id == null) {
            agreeing.agree(code, new CommitmentId(Ids.parse(commitment)), wording);
        } else {
            agreeing.reword(LookForId.of(id), wording);
        }
        return "look-fors?faces-redirect=true";
    }

    public List<LookForQueries.CommitmentName> getCommitments() {
        return queries.commitments(texts.language());
    }

    public List<Level> getLevels() {
        return levels;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public String getFocus() {
        return focus;
    }

    public void setFocus(String focus) {
        this.focus = focus;
    }
}
