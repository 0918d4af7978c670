package org.throughline.pd.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.pd.control.CatalogFilter;
import org.throughline.pd.control.CatalogFilter.Show;
import org.throughline.pd.control.CatalogQueries;
import org.throughline.pd.control.CatalogQueries.Facet;
import org.throughline.pd.control.CatalogQueries.Sort;
import org.throughline.pd.entity.Format;
import org.throughline.platform.text.Texts;

/** The catalog's filters as its address carries them, and the links that change one of them. */
@RequestScoped
public class CatalogFilters {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,10}");
    private static final int LONGEST_WORDS = 100;
    private static final int LAST_ROW = 100_000;

    @Inject
    HttpServletRequest request;

    @Inject
    CatalogQueries queries;

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    /** One set of boxes. */
    public record Group(String name, String legend, List<Box> boxes) {}

    /** One box to tick. */
    public record Box(String value, String label, long count, boolean chosen) {}

    /** A link to the catalog, seen otherwise. */
    public record Link(String label, String href, boolean current) {}

    /** Where in the list the page is; empty links at its ends. */
    public record Pages(long from, long to, long all, String back, String on) {}

    CatalogFilter asked() {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        values("format").forEach(value -> Stream.of(Format.values()).filter(format -> format.name().equalsIgnoreCase(value)).forEach(formats::add));
        Show show = Stream.of(Show.values()).filter(one -> one.name().equalsIgnoreCase(request.getParameter("show"))).findFirst().orElse(Show.OPEN);
        String words = request.getParameter("q") == null ? "" : request.getParameter("q");
        return new CatalogFilter(show, words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                values("commitment").filter(value -> CODE.matcher(value).matches()).collect(Collectors.toSet()), formats,
                values("seats").anyMatch("left"::equals), values("conflict").anyMatch("none"::equals), values("school").findFirst().map(CatalogFilters::id).orElse(null));
    }

    Sort sort() {
        return Stream.of(Sort.values()).filter(one -> one.name().equalsIgnoreCase(request.getParameter("sort"))).findFirst().orElse(Sort.STARTS);
    }

    int first() {
        String first = request.getParameter("first");
        return first != null && first.matches("\\d{1,5}") ? Math.min(Integer.parseInt(first), LAST_ROW) : 0;
    }

    List<Group> groups(CatalogFilter filter) {
        Map<String, List<Facet>> facets = queries.facets(filter).stream().collect(Collectors.groupingBy(Facet::kind));
        List<Group> groups = new ArrayList<>();
        List<Box> fits = List.of(box(facets, "conflict", "none", filter.noConflict()), box(facets, "seats", "left", filter.seatsLeft()));
        groups.add(new Group("fits", texts.get("pd.catalog.fits"), fits));
        groups.add(group(facets, "commitment", facet -> facet.value() + " " + moments.words(facet.labelEn(), facet.labelEs()), filter.commitments()));
        groups.add(group(facets, "format", facet -> texts.get("pd.format." + facet.value()), filter.formats().stream().map(Enum::name).collect(Collectors.toSet())));
        return groups;
    }

    private Box box(Map<String, List<Facet>> facets, String kind, String value, boolean chosen) {
        long count = facets.getOrDefault(kind, List.of()).stream().mapToLong(Facet::count).sum();
        return new Box(kind + "=" + value, texts.get("pd.catalog." + kind + "." + value), count, chosen);
    }

    private Group group(Map<String, List<Facet>> facets, String kind, Function<Facet, String> label, Set<String> chosen) {
        return new Group(kind, texts.get("pd.catalog." + kind), facets.getOrDefault(kind, List.of()).stream()
                .map(facet -> new Box(facet.value(), label.apply(facet), facet.count(), chosen.contains(facet.value()))).toList());
    }

    /** What is chosen, each as a link that lets go of it. */
    List<Link> chips(CatalogFilter filter, Sort sort) {
        List<Link> chips = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            chips.add(new Link("“" + filter.words() + "”", without(filter, sort, "q", ""), false));
        }
        filter.commitments().stream().sorted().forEach(code -> chips.add(new Link(code, without(filter, sort, "commitment", code), false)));
        filter.formats().stream().sorted().forEach(format -> chips.add(new Link(texts.get("pd.format." + format), without(filter, sort, "format", format.name()), false)));
        if (filter.seatsLeft()) {
            chips.add(new Link(texts.get("pd.catalog.seats.left"), without(filter, sort, "seats", "left"), false));
        }
        if (filter.noConflict()) {
            chips.add(new Link(texts.get("pd.catalog.conflict.none"), without(filter, sort, "conflict", "none"), false));
        }
        return chips;
    }

    List<Link> shows(CatalogFilter filter, Sort sort) {
        return Stream.of(Show.values()).map(show -> new Link(texts.get("pd.catalog.show." + show),
                "catalog.xhtml?" + query(new CatalogFilter(show, filter.words(), filter.commitments(), filter.formats(), filter.seatsLeft(), filter.noConflict(),
                        filter.school()), sort), show == filter.show())).toList();
    }

    Pages pages(CatalogFilter filter, Sort sort, int first, int size) {
        long all = queries.count(filter);
        String here = "catalog.xhtml?" + query(filter, sort) + "&first=";
        return new Pages(all == 0 ? 0 : Math.min(first + 1L, all), Math.min(all, (long) first + size), all,
                first > 0 ? here + Math.max(0, first - size) : "", first + size < all ? here + (first + size) : "");
    }

    private static String without(CatalogFilter filter, Sort sort, String name, String value) {
        String part = parameter(name, name.equals("q") ? filter.words() : value);
        return "catalog.xhtml?" + Stream.of(query(filter, sort).split("&")).filter(one -> !one.equals(part)).collect(Collectors.joining("&"));
    }

    private static String query(CatalogFilter filter, Sort sort) {
        List<String> parts = new ArrayList<>();
        parts.add(parameter("show", filter.show().name()));
        if (!filter.words().isEmpty()) {
            parts.add(parameter("q", filter.words()));
        }
        filter.commitments().stream().sorted().forEach(code -> parts.add(parameter("commitment", code)));
        filter.formats().stream().sorted().forEach(format -> parts.add(parameter("format", format.name())));
        if (filter.seatsLeft()) {
            parts.add(parameter("seats", "left"));
        }
        if (filter.noConflict()) {
            parts.add(parameter("conflict", "none"));
        }
        if (filter.school() != null) {
            parts.add(parameter("school", filter.school().toString()));
        }
        parts.add(parameter("sort", sort.name()));
        return String.join("&", parts);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Stream<String> values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? Stream.empty() : Stream.of(values).filter(value -> !value.isBlank());
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(text) : null;
    }
}
