package org.throughline.district.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PersonKind;
import org.throughline.platform.Ids;

/** What an address asks of the list of people, for the page and for the file that leaves it. */
final class PeopleAsked {

    static final String ALL = "all";
    static final List<String> NAMES = List.of("words", "kind", "school", "grade", "role", "group", "email");
    static final String NO_EMAIL = "none";

    private final Map<String, String> values = new LinkedHashMap<>();

    PeopleAsked(UnaryOperator<String> parameters) {
        NAMES.forEach(name -> {
            String value = parameters.apply(name);
            values.put(name, value == null ? "" : value);
        });
    }

    String of(String name) {
        return values.get(name);
    }

    /** Without a school in the address, the one in view. */
    void inView(String school) {
        if (of("school").isEmpty()) {
            values.put("school", school == null || school.isEmpty() ? ALL : school);
        }
    }

    boolean narrowed() {
        return NAMES.stream().filter(name -> !name.equals("school")).anyMatch(name -> !of(name).isBlank());
    }

    PeopleFilter filter() {
        PersonKind kind = Stream.of(PersonKind.values()).filter(one -> one.name().equals(of("kind"))).findFirst().orElse(null);
        UUID school = of("school").isEmpty() || of("school").equals(ALL) ? null : Ids.parse(of("school"));
        return new PeopleFilter(of("words"), kind, school, of("grade"), of("role"), of("group"), of("email").equals(NO_EMAIL));
    }

    /** As it follows a question mark. */
    String query() {
        return NAMES.stream().filter(name -> !of(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(of(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
