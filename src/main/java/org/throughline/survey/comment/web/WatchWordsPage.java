package org.throughline.survey.comment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.comment.control.WatchKeeping;
import org.throughline.survey.comment.entity.Watch;

/** survey/watch-words.xhtml: what comments are looked through for. */
@Named
@ViewScoped
public class WatchWordsPage implements Serializable {

    private static final int ROWS = 40;
    private static final List<Watch> KINDS = Stream.of(Watch.values()).filter(Watch::urgent).toList();

    @Inject
    WatchKeeping keeping;

    @Inject
    Texts texts;

    private String language = "";
    private String kind = "";
    private String newKind = Watch.SELF_HARM.name();
    private String newLanguage = "en";
    private String phrase;
    private String first;
    private transient List<WatchKeeping.Phrase> all;

    public List<WatchKeeping.Phrase> getPhrases() {
        Pager shown = getPager();
        return all().subList(shown.first(), (int) shown.to());
    }

    public Pager getPager() {
        return Pager.of(first, ROWS, all().size());
    }

    /** The program's own stand in no table: they are few enough to be looked through. */
    private List<WatchKeeping.Phrase> all() {
        if (all == null) {
            all = keeping.phrases(language, kind);
        }
        return all;
    }

    public String getAddress() {
        return "watch-words.xhtml?language=" + language + "&kind=" + kind + "&";
    }

    public List<Tongue> getLanguages() {
        return keeping.phrases("", "").stream().map(WatchKeeping.Phrase::language).distinct().sorted().map(Tongue::of).toList();
    }

    public List<Watch> getKinds() {
        return KINDS;
    }

    public boolean isChanging() {
        return keeping.changes();
    }

    public String add() {
        keeping.add(Watch.valueOf(newKind), newLanguage.strip(), phrase == null ? "" : phrase);
        return again();
    }

    public String use(WatchKeeping.Phrase chosen, boolean used) {
        keeping.use(chosen.kind(), chosen.language(), chosen.phrase(), used);
        return again();
    }

    private String again() {
        return "watch-words?faces-redirect=true&language=" + language + "&kind=" + kind + "&first=" + getPager().first();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language != null && language.matches("[a-z]{2,3}") ? language : "";
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = KINDS.stream().map(Watch::name).filter(name -> name.equals(kind)).findFirst().orElse("");
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getNewKind() {
        return newKind;
    }

    public void setNewKind(String newKind) {
        this.newKind = newKind;
    }

    public String getNewLanguage() {
        return newLanguage;
    }

    public void setNewLanguage(String newLanguage) {
        this.newLanguage = newLanguage;
    }

    public String getPhrase() {
        return phrase;
    }

    public void setPhrase(String phrase) {
        this.phrase = phrase;
    }
}
