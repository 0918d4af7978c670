package org.throughline.survey.comment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.survey.comment.control.CommentSearch;

/** What the address of a list of comments asks for. */
@RequestScoped
public class Asked {

    private static final List<String> NAMES = List.of("q", "item", "from", "language", "theme", "flag", "state");
    private static final int LONGEST = 200;
    private static final int SIZE = 25;

    /** What has to be looked for is counted no further: people narrow it. */
    private static final int COUNTED = 1_000;

    @Inject
    ExternalContext external;

    /** "" where it says nothing. */
    public String said(String name) {
        String said = external.getRequestParameterMap().getOrDefault(name, "").strip();
        return said.substring(0, Math.min(said.length(), LONGEST));
    }

    public CommentSearch search() {
        return new CommentSearch(said("q"), said("item"), said("from"), said("language"), said("theme"), said("flag"), said("state"));
    }

    /** @param total how many there are, of what has to be looked for no more than the bound it is given */
    Part part(IntToLongFunction total) {
        int bound = Pager.of(said("first"), SIZE, Integer.MAX_VALUE).first() + COUNTED + 1;
        long counted = total.applyAsLong(bound);
        return new Part(Pager.of(said("first"), SIZE, counted == bound && search().searches() ? counted - 1 : counted), counted == bound && search().searches());
    }

    /** Without a page of it, ready for one more parameter. */
    public String address(String page, String... more) {
        return page + Stream.concat(Stream.of(more), NAMES.stream().filter(name -> !said(name).isEmpty()).map(name -> name + "=" + URLEncoder.encode(said(name), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", "&"));
    }

    public static Filter filter(String name, String label, String value, Stream<Choice> choices) {
        return new Filter(name, label, value, choices.toList());
    }

    /**
     * The part of a list that is asked for.
     *
     * @param more whether there are more than were counted
     */
    record Part(Pager pager, boolean more) {

        String total(Texts texts) {
            return more ? texts.of("people.more-than", pager.total()) : texts.of("comments.n", pager.total());
        }
    }

    /** What a list can be narrowed by. */
    public record Filter(String name, String label, String value, List<Choice> choices) {}

    /** One of its values. */
    public record Choice(String value, String label) {}
}
