package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What invitations and reminders say, in the language of who gets them. */
@ApplicationScoped
class CampaignMails {

    @Inject
    QuietHours quiet;

    @Inject
    MailStops stops;

    @Inject
    Questionnaires questionnaires;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    Outbox.Draft invitation(Campaign campaign, Invitations.Way way) {
        return draft("mail", campaign, way.person(), way.asked().email(), way.asked().language(), way.asked().schoolName(), way.code());
    }

    Outbox.Draft reminder(Campaign campaign, Invitations.Reminded one, AccessCode code) {
        return draft("reminder", campaign, one.person(), one.email(), one.language(), one.schoolName(), code);
    }

    private Outbox.Draft draft(String which, Campaign campaign, UUID person, String email, String languageCode, String school, AccessCode code) {
        Language language = Language.ofCode(languageCode).orElse(Language.EN);
        TextBundle texts = TextBundle.in(language.locale());
        String closes = campaign.window().lastDay(clock.getZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        String title = campaign.title().in(languageCode);
        String promise = texts.get("survey.answer.promise." + campaign.confidentiality());
        Questionnaire asked = questionnaires.of(campaign.instrument());
        String effort = texts.of("asking.effort", asked.minutes(), asked.requires() ? 1 : 0, campaign.languages().size());
        String stop = stops.address(publicUrl, person, language);
        return new Outbox.Draft(email, texts.of("survey." + which + ".subject", title, school, closes),
                texts.of("survey." + which + ".body", title, school, closes, publicUrl + "/s/" + code.text(), code.text(), promise, publicUrl + "/s", effort)
                        + "\n\n" + texts.of("asking.mail.stop", stop),
                language, quiet.wait(clock.instant().atZone(clock.getZone())), stop);
    }
}
