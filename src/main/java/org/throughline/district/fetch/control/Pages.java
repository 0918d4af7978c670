package org.throughline.district.fetch.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.district.fetch.control.FetchFailed.Reason;

/** Reads a whole collection page by page, and notices where the pages do not make a whole. */
final class Pages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern LINK = Pattern.compile("<([^>]*)>[^,]*?;\\s*rel\\s*=\\s*\"?(next|prev|first|last)\"?", Pattern.CASE_INSENSITIVE);

    private final RosterService service;
    private final ServiceAddress address;
    private final FetchLimits limits;
    private final FetchProgress progress;

    Pages(RosterService service, ServiceAddress address, FetchLimits limits, FetchProgress progress) {
        this.service = service;
        this.address = address;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Hands on each row once and returns how many there were.
     *
     * @param list  the name of the list within a page, which is not always the collection's
     * @param since only what changed after it, or empty for all
     * @throws FetchFailed PAGES_CHANGED if rows came twice, were lost, or changed in number meanwhile
     */
    int read(String collection, String list, Optional<Instant> since, Consumer<JsonObject> rows) {
        SeenIds seen = new SeenIds();
        URI next = page(collection, since, 0);
        int received = 0;
        long total = -1;
        boolean moved = false;
        while (next != null) {
            HttpResponse<Path> answer = service.get(next, collection);
            int before = seen.size();
            int here = JsonRows.read(answer.body(), list, collection, row -> {
                if (seen.add(id(row, collection))) {
                    rows.accept(row);
                }
            });
            long counted = answer.headers().firstValue("X-Total-Count").map(String::strip).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf).orElse(-1L);
            moved |= total >= 0 && counted >= 0 && counted != total;
            total = counted >= 0 ? counted : total;
            progress.at(collection, seen.size(), Math.max(0, total));
            if (here == 0 || seen.size() == before) {
                break;      // the end, or a service that gives the same page again as it does not page at all
            }
            received += here;
            next = after(answer, here, received, total, page(collection, since, received));
        }
        if (moved || received != seen.size() || seen.size() < total) {
            throw new FetchFailed(Reason.PAGES_CHANGED, collection, seen.size(), Math.max(0, total));
        }
        return seen.size();
    }

    /** Sorted, so that a page keeps its place where a service can do that. */
    private URI page(String collection, Optional<Instant> since, int offset) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("limit", String.valueOf(limits.pageRows()));
        parameters.put("offset", String.valueOf(offset));
        parameters.put("sort", "sourcedId");
        parameters.put("orderBy", "asc");
        since.ifPresent(moment -> parameters.put("filter", "dateLastModified>'" + MOMENT.format(moment) + "'"));
        return address.collection(collection, parameters);
    }

    /** Where the service links pages, its links decide; else the count does, or the first page without rows. */
    private URI after(HttpResponse<Path> answer, int here, int received, long total, URI counted) {
        boolean linked = false;
        for (String header : answer.headers().allValues("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                linked = true;
                if (link.group(2).equalsIgnoreCase("next")) {
                    return there(answer.uri(), link.group(1)).orElse(counted);
                }
            }
        }
        boolean all = total >= 0 && received >= total && here < limits.pageRows();
        return linked || all ? null : counted;
    }

    /** Links that lead elsewhere, as from behind a proxy, are not followed. */
    private Optional<URI> there(URI from, String link) {
        try {
            return Optional.of(from.resolve(link)).filter(address::isAt);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String id(JsonObject row, String collection) {
        if (row.get("sourcedId") instanceof JsonString id && !id.getString().isEmpty()) {
            return id.getString();
        }
        throw new FetchFailed(Reason.UNREADABLE, collection);
    }
}
