package org.throughline.survey.comment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.comment.control.CommentCoding;
import org.throughline.survey.comment.control.ThemeKeeping;

/** survey/comment-sort.xhtml: one comment after the other is sorted by themes. */
@Named
@ViewScoped
public class SortPage extends OneCampaign {

    @Inject
    CommentCoding coding;

    @Inject
    ThemeKeeping keeping;

    private String second = "";
    private String comment;
    private String[] themes = {};
    private ArrayList<UUID> suggested = new ArrayList<>();
    private transient CommentCoding.Comment here;

    @Override
    public void load() {
        super.load();
        if (comment == null || comment.isEmpty()) {
            comment = coding.next(id(), isAgain()).map(UUID::toString).orElse(null);
        }
        if (comment != null) {
            here = coding.comment(Ids.parse(comment), texts.language().code());
            themes = here.themes().stream().map(UUID::toString).toArray(String[]::new);
            suggested = new ArrayList<>(here.suggested());
        }
    }

    public CommentCoding.Comment getHere() {
        return here;
    }

    public Tongue getTongue() {
        return Tongue.of(here.language());
    }

    /** Those suggested first, each with what belongs to it. */
    public List<Choice> getChoices() {
        List<ThemeKeeping.Theme> all = keeping.themes().stream().filter(one -> !one.retired()).toList();
        String own = texts.language().code();
        List<Choice> choices = new ArrayList<>();
        all.stream().filter(one -> suggested.contains(one.id())).map(one -> new Choice(one.id().toString(), one.name(own), one.definition(own), true)).forEach(choices::add);
        all.stream().filter(one -> !suggested.contains(one.id())).map(one -> new Choice(one.id().toString(), one.name(own), one.definition(own), false)).forEach(choices::add);
        return choices;
    }

    public CommentCoding.Sorted getSorted() {
        return coding.sorted(id());
    }

    public String save() {
        Set<UUID> chosen = Arrays.stream(themes).map(Ids::parse).collect(Collectors.toSet());
        coding.sort(Ids.parse(comment), chosen, Set.copyOf(suggested));
        return to("comment-sort") + (isAgain() ? "&second=on" : "");
    }

    public boolean isAgain() {
        return "on".equals(second);
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second == null ? "" : second;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String[] getThemes() {
        return themes.clone();
    }

    public void setThemes(String[] themes) {
        this.themes = themes == null ? new String[0] : themes.clone();
    }

    /** A theme that may be chosen. */
    public record Choice(String id, String name, String definition, boolean suggested) {}
}
