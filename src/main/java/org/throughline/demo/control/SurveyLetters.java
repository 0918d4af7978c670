package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.control.LettersMaking;
import org.throughline.survey.campaign.control.MailReturns;

/** Two of the mails to families come back, and letters are made for those of one school whom no mail reaches. */
@ApplicationScoped
class SurveyLetters implements Chapter {

    private static final LocalDate RETURNED = LocalDate.of(2027, 4, 9);
    private static final LocalDate MADE = LocalDate.of(2027, 4, 13);
    private static final String SCHOOL = "sch-hawthorn";
    private static final int CAME_BACK = 2;

    @Inject
    CampaignQueries campaigns;

    @Inject
    LetterBox box;

    @Inject
    Answering answering;

    @Inject
    MailReturns returns;

    @Inject
    LettersMaking letters;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public String title() {
        return "Letters to families without mail";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        CampaignId id = telling.as("surveys", MADE, () -> campaigns.named(SurveyByMail.CODE, "en", 1).stream().findFirst().map(CampaignRow::id).map(CampaignId::new).orElseThrow());
        OrganizationId school = telling.school(SCHOOL);
        telling.as("surveys", RETURNED, () -> returns.tell(String.join("\n", addresses())));
        // whole rooms, some at a time: what is made first is enough to be looked at, the rest waits for the coordinator
        telling.as("surveys", MADE, () -> letters.made(id).isEmpty() ? letters.next(id, school) : 0);
    }

    /** Of families that have not answered. */
    private List<String> addresses() {
        return box.letters("/s/", 0, Integer.MAX_VALUE).stream().sorted(Comparator.comparing(LetterBox.Letter::recipient))
                .filter(letter -> SurveyByMail.code(letter).filter(code -> !answering.visit(code).sent()).isPresent()).map(LetterBox.Letter::recipient).distinct().limit(CAME_BACK).toList();
    }
}
