package org.throughline.insight.control;

import java.util.UUID;

/** A column of the map. */
public record CommitmentHead(UUID id, String code, String shortEn, String shortEs, String titleEn, String titleEs) {

    public String brief(String language) {
        return language.equals("es") ? shortEs : shortEn;
    }

    public String title(String language) {
        return language.equals("es") ? titleEs : titleEn;
    }
}
