package org.throughline.access.privacy.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.privacy.control.DataCatalog.ElementRow;
import org.throughline.platform.privacy.DataElement;
import org.throughline.platform.privacy.Whose;
import org.throughline.platform.text.TextBundle;

/** A data element in the words of a language. */
public record ElementLine(String key, String what, String why, String whose, String source, String seen, String kept, List<String> columns) {

    /** How long those who left are kept differs by whose data it is: the rule's name goes on with the group's. */
    private static final Set<String> BY_GROUP = Set.of("district.left");

    /** Of everybody it is about. */
    static ElementLine of(ElementRow row, TextBundle texts) {
        return of(row, row.element().whose(), texts);
    }

    static ElementLine of(ElementRow row, Set<Whose> whose, TextBundle texts) {
        DataElement element = row.element();
        return new ElementLine(element.key(), texts.get("data." + element.key()), texts.get("data." + element.key() + ".why"),
                whose.stream().map(one -> texts.get("data.whose." + one)).collect(Collectors.joining(", ")),
                texts.get("data.source." + element.source()),
                element.seen().stream().map(one -> texts.get("data.seen." + one)).collect(Collectors.joining("; ")),
                whose.stream().map(one -> kept(row, one, texts)).distinct().collect(Collectors.joining("; ")), row.columns());
    }

    private static String kept(ElementRow row, Whose whose, TextBundle texts) {
        String kept = row.element().kept();
        String rule = BY_GROUP.contains(kept) ? kept + "-" + whose.name().toLowerCase(java.util.Locale.ROOT) : kept;
        Integer days = row.days().get(rule);
        return texts.of("data.kept." + rule, days == null ? texts.get("privacy.period.never") : period(days, texts));
    }

    /** Whole years where it is whole years. */
    static String period(int days, TextBundle texts) {
        return days % 365 == 0 ? texts.of("privacy.period.years", days / 365) : texts.of("privacy.period.days", days);
    }

    boolean names(String words) {
        String wanted = words.toLowerCase(java.util.Locale.ROOT);
        return (key + " " + what + " " + why + " " + String.join(" ", columns)).toLowerCase(java.util.Locale.ROOT).contains(wanted);
    }
}
