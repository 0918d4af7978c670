package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.privacy.control.DataCatalog;
import org.throughline.platform.privacy.Whose;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

class PrivacyIT extends InContainer {

    @Inject
    DataCatalog catalog;

    @Test
    void every_column_of_the_database_is_a_data_element_or_about_nobody() {
        assertThat(String.join("\n", catalog.gaps())).isEmpty();
    }

    @Test
    void a_column_that_nobody_declared_is_found() {
        execute("create table platform.forgotten (id uuid primary key, nickname text)");
        try {
            assertThat(catalog.gaps()).anyMatch(gap -> gap.startsWith("platform.forgotten has columns that are not declared: id, nickname."));
            execute("alter table access.organization add column written_by uuid");
            assertThat(catalog.gaps()).anyMatch(gap -> gap.startsWith("access.organization.written_by tells of a person"));
        } finally {
            execute("drop table platform.forgotten");
            execute("alter table access.organization drop column if exists written_by");
        }
    }

    @Test
    void every_data_element_has_its_words_in_both_languages() {
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.OF_STAFF) {
            TextBundle texts = TextBundle.in(language.locale());
            catalog.rows().forEach(row -> {
                List<String> kept = row.element().kept().equals("district.left")
                        ? row.element().whose().stream().map(whose -> "district.left-" + whose.name().toLowerCase(java.util.Locale.ROOT)).toList()
                        : List.of(row.element().kept());
                kept.stream().map(one -> "data.kept." + one).filter(key -> !texts.has(key)).forEach(missing::add);
                List.of("data." + row.element().key(), "data." + row.element().key() + ".why").stream().filter(key -> !texts.has(key)).forEach(missing::add);
                row.element().seen().stream().map(one -> "data.seen." + one).filter(key -> !texts.has(key)).forEach(missing::add);
            });
            catalog.aboutNobody().keySet().stream().map(one -> "data.nobody." + one).filter(key -> !texts.has(key)).forEach(missing::add);
        }

        assertThat(missing).isEmpty();
        assertThat(Whose.values()).allMatch(whose -> catalog.rows().stream().anyMatch(row -> row.element().whose().contains(whose)));
    }
}
