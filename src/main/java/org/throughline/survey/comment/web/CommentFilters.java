package org.throughline.survey.comment.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.entity.LevelName;
import org.throughline.survey.comment.control.CommentReading;
import org.throughline.survey.comment.control.ThemeCounts;

/** What released comments can be narrowed by, and how their places are said. */
record CommentFilters(Texts texts, Asked asked) {

    private static final Set<String> LEVELS = Set.of("elementary", "middle", "high");

    /** @param all whether comments of all schools are listed */
    List<Asked.Filter> of(List<CommentReading.Asked> items, List<CommentReading.Told> told, List<ThemeCounts.Row> themes, boolean all) {
        Stream<Asked.Choice> schools = told.stream().filter(one -> all && one.school() != null)
                .map(one -> new Asked.Choice(one.school().toString(), one.name())).distinct();
        Stream<Asked.Choice> languages = told.stream().map(CommentReading.Told::language).filter(one -> !one.isEmpty()).distinct().sorted()
                .map(one -> new Asked.Choice(one, Tongue.of(one).label()));
        Stream<Asked.Choice> about = Stream.concat(themes.stream().filter(row -> !row.hidden()).map(row -> new Asked.Choice(row.theme().toString(), row.name())),
                Stream.of(new Asked.Choice("-", texts.get("comments.theme.none"))));
        Stream<Asked.Choice> questions = items.stream().map(one -> new Asked.Choice(one.item().toString(), one.text()));
        return Stream.of(Asked.filter("item", texts.get("comments.item"), asked.said("item"), questions),
                Asked.filter("from", texts.get("comments.col.where"), asked.said("from"), schools),
                Asked.filter("language", texts.get("comments.col.language"), asked.said("language"), languages),
                Asked.filter("theme", texts.get("comments.theme"), asked.said("theme"), about)).filter(filter -> !filter.choices().isEmpty()).toList();
    }

    /** The school, else its level, else that it is one of them: as far as it may be told. */
    String where(CommentReading.Row row) {
        if (row.school() != null) {
            return row.school();
        }
        return LEVELS.contains(row.level()) ? texts.of("comments.some-school.level", texts.get(LevelName.key(row.level()))) : texts.get("comments.some-school");
    }
}
