package org.throughline.survey.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.FamilyLinks;

/** What the page of a family prints: its children, and which of them are still to be answered for. */
record FamilyView(HttpServletRequest request, FamilyLinks.Family family, Language language) {

    Map<String, Object> model() {
        FamilyLinks.Child next = family.children().stream().filter(child -> !child.answered()).findFirst().orElse(null);
        return Map.of("base", request.getContextPath(), "owner", family.campaign().owner() == null ? "Throughline" : family.campaign().owner(),
                "title", family.campaign().title(language.code()), "confidentiality", family.campaign().confidentiality().name(),
                "languages", List.of(Language.values()).stream().map(one -> Map.of("code", one.code(), "label", one.label())).toList(),
                "closes", family.lastDay().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale())),
                "children", family.children().stream().map(child -> Map.of("name", child.name().isEmpty() ? child.school() : child.name(), "school", child.school(),
                        "answered", child.answered(), "first", child == next, "path", Address.path(request, child.code(), ""))).toList());
    }
}
