package org.throughline.survey.bank.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.Ids;

/** Items chosen out of the bank as addresses carry them: ids with commas between them. */
final class Taken {

    /** An address stays one that every server takes. */
    private static final int MOST = 60;

    private Taken() {}

    static List<UUID> of(String said) {
        return Stream.of(said.split(",")).filter(one -> !one.isBlank()).distinct().limit(MOST).map(Ids::parse).toList();
    }

    /** What was chosen before, and what is chosen now. */
    static String with(String said, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(said.split(",")), more.stream()).filter(one -> !one.isBlank()).forEach(all::add);
        return all.stream().limit(MOST).map(Ids::parse).map(UUID::toString).collect(Collectors.joining(","));
    }
}
