package org.throughline.survey.transfer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.access.Can;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.CodeUnfit;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.Format;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.Reading;

/** The survey coordinator brings an instrument in from a file, after seeing what of it does not come along. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class InstrumentImport {

    /** As large as a file may be; the largest of other programs that we know has 0.8 MB. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Inject
    InstrumentAdding adding;

    @Inject
    InstrumentQueries instruments;

    /**
     * Reads a file of any kind we know and adds nothing. Refuses with FileUnreadable.
     *
     * @param favorableLast whether scales go from the least to the most favorable answer
     */
    public Reading read(String code, byte[] content, boolean favorableLast) {
        return withCommitmentsOfOurs(reading(code, content, favorableLast));
    }

    public InstrumentId add(String code, byte[] content, boolean favorableLast) {
        return adding.add(read(code, content, favorableLast).questionnaire());
    }

    /** The code under which a file is added: what is wished for, or else the file's own. Refuses with CodeUnfit. */
    public String code(String wished, byte[] content) {
        String code = wished.isBlank() && format(content) == Format.OWN ? Json.text(Json.read(content), "code") : wished.strip();
        if (!CODE.matcher(code).matches()) {
            throw new CodeUnfit(code);
        }
        return code;
    }

    static Reading reading(String code, byte[] content, boolean favorableLast) {
        return switch (format(content)) {
            case XLSFORM -> XlsForm.read(content, code, favorableLast);
            case LIMESURVEY -> LimeSurveyCarrying.carried(LimeSurveyFile.read(content), code, favorableLast);
            case LIMESURVEY_TABLE -> LimeSurveyCarrying.carried(LimeSurveyTable.read(content), code, favorableLast);
            case QUALTRICS -> Qualtrics.read(content, code, favorableLast);
            case OWN -> OwnFile.read(content, code);
        };
    }

    /** By what is in a file; its name may say anything. */
    static Format format(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new FileUnreadable(FileUnreadable.Reason.TOO_LARGE, 1, "", String.valueOf(MOST_BYTES >> 20));
        }
        if (content.length == 0) {
            throw new FileUnreadable(FileUnreadable.Reason.EMPTY, "");
        }
        boolean zip = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        boolean older = content.length > 1 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF;
        if (zip || older) {
            return Format.XLSFORM;
        }
        String text = Json.text(content).stripLeading();
        if (text.startsWith("<")) {
            return Format.LIMESURVEY;
        }
        if (text.startsWith("{")) {
            return Json.text(Json.read(content), "format").equals(OwnFile.FORMAT) ? Format.OWN : Format.QUALTRICS;
        }
        if (text.lines().findFirst().orElse("").contains("\t")) {
            return Format.LIMESURVEY_TABLE;
        }
        throw new FileUnreadable(FileUnreadable.Reason.KIND_UNKNOWN, "");
    }

    /** A commitment is one of a district's plan; a file from elsewhere speaks of others. */
    private Reading withCommitmentsOfOurs(Reading read) {
        Set<UUID> ours = instruments.commitments("en").keySet();
        List<NotCarried> lost = new ArrayList<>(read.notCarried());
        List<Section> sections = new ArrayList<>();
        for (Section section : read.questionnaire().sections()) {
            List<Item> items = section.items().stream().map(item -> {
                if (item.commitment() == null || ours.contains(item.commitment())) {
                    return item;
                }
                lost.add(new NotCarried(item.code(), item.commitment().toString(), NotCarried.Reason.COMMITMENT));
                return new Item(item.id(), item.code(), item.type(), null, item.text(), item.help(), item.options(), item.asking());
            }).toList();
            sections.add(new Section(section.title(), items, section.when(), section.shuffled()));
        }
        Questionnaire made = read.questionnaire();
        return new Reading(new Questionnaire(made.id(), made.code(), made.edition(), made.origin(), made.title(), made.welcome(), sections), lost);
    }
}
