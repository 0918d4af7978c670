package org.throughline.survey.campaign.web;

import java.io.Serializable;
import org.throughline.platform.text.Tongue;

/** What a campaign is called in one of the languages its instrument is offered in. */
public class TitleLine implements Serializable {

    private final String language;
    private String title;

    TitleLine(String language) {
        this.language = language;
    }

    public String getLanguage() {
        return language;
    }

    public String getLabel() {
        return Tongue.of(language).label();
    }

    public String getDirection() {
        return Tongue.of(language).direction();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
