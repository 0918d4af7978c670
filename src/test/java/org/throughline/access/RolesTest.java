package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void the_table_in_the_docs_says_what_each_role_may_do() throws IOException {
        String docs = Files.readString(Path.of("docs/access.md"));

        for (Role role : Role.values()) {
            String own = new TreeSet<>(role.own()).stream().map(capability -> "`" + capability + "`").collect(Collectors.joining(", "));
            assertThat(docs).contains("| `" + role + "` | " + (own.isEmpty() ? "–" : own) + " |");
        }
    }

    @Test
    void every_capability_and_every_role_has_plain_words() throws IOException {
        Properties texts = new Properties();
        for (String file : new String[] {"access", "permission"}) {
            try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/" + file + ".properties"), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }

        assertThat(texts.stringPropertyNames()).containsAll(Stream.of(Role.values()).map(role -> "role." + role).toList())
                .containsAll(Stream.of(Role.values()).flatMap(role -> role.capabilities().stream()).map(capability -> "can." + capability).toList());
    }

    @Test
    void an_address_is_found_however_its_parts_are_filled() {
        assertThat(AddressRules.of("GET", "/api/v1/people/0190/credits")).get().extracting(AddressRule::path).isEqualTo("/api/v1/people/{id}/credits");
        assertThat(AddressRules.of("HEAD", "/api/v1/people")).get().extracting(AddressRule::method).isEqualTo("GET");
        assertThat(AddressRules.of("POST", "/api/v1/people")).isEmpty();
        assertThat(AddressRules.of("POST", "/access/rules.xhtml")).get().extracting(AddressRule::capabilities).isEqualTo(java.util.Set.of(Can.ADMINISTER));
        assertThat(AddressRules.of("GET", "/access/nothing.xhtml")).isEmpty();
    }
}
