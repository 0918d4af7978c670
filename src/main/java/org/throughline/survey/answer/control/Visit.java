package org.throughline.survey.answer.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/**
 * What somebody with a code is shown.
 *
 * @param title     in all the languages it is there in
 * @param language  chosen before, or null
 * @param school    the school it is about, "" where none is named
 * @param opensOn   the day from which, and lastDay the day until which answers are taken
 * @param begun     whether there is a draft
 * @param sent      whether the answers were sent
 * @param page      the page last seen, from 1
 * @param filling   what is saved so far, on the pages it is shown on
 * @param schools   those that can be named at the beginning; empty where that is known
 * @param onePage   whether all is asked on one page
 * @param leftOut   why a student is not asked, by what the parents said: OPTED_OUT, NO_CONSENT, or ""
 * @param full      whether a public survey has as many answers as it takes
 * @param names     that stand in texts of the instrument
 * @param sheet     what was found, for what is done next; null where nothing is kept
 */
public record Visit(CampaignState state, Audience audience, Confidentiality confidentiality, Wording title,
        Questionnaire asked, String owner, List<Tongue> languages, Tongue language, String school, LocalDate opensOn, LocalDate lastDay, LocalDate answerBy,
        boolean byPublicLink, boolean begun, boolean sent, int page, Filling filling, List<School> schools, boolean onePage, String leftOut, boolean full, Names names,
        Sheet sheet) {

    public Map<UUID, Given> answers() {
        return filling.kept();
    }

    public List<Questionnaire.Page> pages() {
        return filling.pages();
    }

    /** The same for a child on a shared device: one question a page. */
    public Visit oneByOne() {
        Questionnaire single = asked.oneByOne();
        return new Visit(state, audience, confidentiality, title, single, owner, languages, language, school, opensOn, lastDay, answerBy,
                byPublicLink, begun, sent, page, new Filling(single, answers()), schools, false, leftOut, full, names, sheet);
    }

    /** Whether it was opened by somebody's own code. */
    public boolean invited() {
        return sheet != null && sheet.way() == Sheet.Way.INVITED;
    }

    public boolean open() {
        return state == CampaignState.OPEN;
    }

    /** A school that can be named by who comes by a public link. */
    public record School(UUID id, String name) {}

    /** Of the school and the teacher it is about; "" where there is none or nobody knows. */
    public record Names(String school, String teacher) {

        static final Names NONE = new Names("", "");
    }
}
