package org.throughline.survey.result.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/**
 * A campaign as everybody may read it.
 *
 * @param answered of all schools together; null where nothing of them may be shown
 * @param school   the one that is shown, null for all
 * @param figures  by item or commitment
 */
public record PublicSheet(UUID campaign, String code, Audience audience, Confidentiality confidentiality, Wording title, Instant opensAt, Instant closesAt, Instant publishedAt,
        List<String> languages, long asked, Long answered, String district, Questionnaire questionnaire, List<School> schools, UUID school,
        Map<UUID, Figure> figures, List<Answered> answers, Silence silence, int low, Map<UUID, String> commitments) {

    public record School(UUID id, String name) {}

    /** What may be read of an item or commitment; no figure where it is hidden. */
    public record Figure(UUID subject, boolean hidden, Integer n, Integer favorable, Integer low, Integer high, String coded) {}

    /** @param translated whether it is in the language asked for, else English */
    public record Answered(String heard, String answer, boolean translated, boolean done) {}

    /** How many low results there are, and how many of them nobody has answered. */
    public record Silence(long low, long silent) {}
}
