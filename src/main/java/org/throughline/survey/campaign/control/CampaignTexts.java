package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.phone.TextOutbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Campaign;

/** What invitations and reminders by text message say: who asks, the short address, until when, and how to end it. */
@ApplicationScoped
class CampaignTexts {

    @Inject
    QuietHours quiet;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    TextOutbox.Draft invitation(Campaign campaign, Invitations.Way way) {
        return draft("ways.text.invitation", campaign, way.person(), way.asked().email(), way.asked().language(), way.asked().schoolName(), way.code());
    }

    TextOutbox.Draft reminder(Campaign campaign, Invitations.Reminded one, AccessCode code) {
        return draft("ways.text.reminder", campaign, one.person(), one.email(), one.language(), one.schoolName(), code);
    }

    private TextOutbox.Draft draft(String key, Campaign campaign, UUID person, String number, String languageCode, String school, AccessCode code) {
        Language language = Language.ofCode(languageCode).orElse(Language.EN);
        String closes = campaign.window().lastDay(clock.getZone()).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()));
        return new TextOutbox.Draft(person, number, TextBundle.in(language.locale()).of(key, school, publicUrl + "/s/" + code.text(), closes), language.code(),
                quiet.waitForText(clock.instant().atZone(clock.getZone())));
    }
}
