package org.throughline.survey.answer.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;
import org.throughline.survey.instrument.entity.Wording;

/**
 * What of a campaign is the same for all whom it asks.
 *
 * @param furtherTitles as {@link Titles#COLUMNS} has them, null where there are none
 * @param languages     codes, separated by blanks
 * @param owner         the district that asks, "" where no school is asked
 * @param keeps         as the campaign has it, of which only group and role are meant here
 * @param group         the name of the group that is kept, or ""
 */
public record Asking(UUID campaign, InstrumentId instrument, Audience audience, Confidentiality confidentiality, String titleEn, String titleEs, String titleAr,
        String furtherTitles, LocalDate answerBy, boolean onePage, String languages, String owner, String keeps, String group) {

    /** Whether a group is kept with answers, or the role in its place. */
    boolean keepsGroup() {
        return !keptAs().isEmpty();
    }

    /** GROUP, ROLE or "". */
    public String keptAs() {
        return keeps.contains(Kept.ROLE.name()) ? Kept.ROLE.name() : keeps.contains(Kept.GROUP.name()) ? Kept.GROUP.name() : "";
    }

    /** In all the languages it is there in. */
    Wording title() {
        return Titles.of(titleEn, titleEs, titleAr, furtherTitles);
    }

    /** Those that the interface speaks first, each further one after them. */
    List<Tongue> tongues() {
        Set<String> codes = new TreeSet<>(Arrays.asList(languages.split(" ")));
        List<Tongue> tongues = new ArrayList<>(Arrays.stream(Language.values()).filter(language -> codes.remove(language.code())).toList());
        codes.forEach(code -> tongues.add(Tongue.of(code)));
        return tongues;
    }
}
