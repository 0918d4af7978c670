package org.throughline.survey.campaign.entity;

import org.throughline.platform.text.TextBundle;

/** Roles of staff in words: those that rosters have everywhere in the reader's language, the district's own as it writes them. */
public final class RoleName {

    private RoleName() {}

    public static String of(TextBundle texts, String role) {
        String key = "survey.role." + role;
        return texts.has(key) ? texts.get(key) : role;
    }
}
