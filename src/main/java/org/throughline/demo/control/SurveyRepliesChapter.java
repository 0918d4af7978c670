package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.control.Replying;
import org.throughline.survey.reply.entity.Said;
import org.throughline.survey.reply.entity.Subject;
import org.throughline.survey.result.control.ResultOpening;

/** What leaders and principals said back to the surveys: some of it done, some owed, one late, and much that nobody has answered. */
@ApplicationScoped
class SurveyRepliesChapter implements Chapter {

    private static final List<String> FOR_EVERYBODY = List.of("autumn-2026-student", "spring-2027-student", "spring-2027-family");
    private static final LocalDate OPENED = LocalDate.of(2027, 4, 6);

    @Inject
    Replying replying;

    @Inject
    ReplyQueries queries;

    @Inject
    ResultOpening opening;

    @Inject
    CampaignQueries campaigns;

    @Inject
    InstrumentQueries instruments;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String title() {
        return "You said, we did";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        List<Map<String, String>> rows = telling.rows("replies.csv");
        for (int i = 0; i < rows.size(); i++) {
            telling.step(title(), i, rows.size());
            tell(telling, rows.get(i));
        }
        for (String code : FOR_EVERYBODY) {
            telling.as("surveys", OPENED, () -> {
                opening.open(campaign(code));
                return null;
            });
        }
    }

    private void tell(Telling telling, Map<String, String> row) throws Exception {
        LocalDate taken = LocalDate.parse(row.get("taken"));
        OrganizationId school = row.get("school").isEmpty() ? null : telling.school(row.get("school"));
        String owner = row.get("owner").equals("principal-there") ? telling.principalOf(row.get("school")) : row.get("owner");
        UUID reply = telling.as(owner, taken, () -> take(telling, row, school, owner));
        if (reply == null) {
            return;
        }
        if (!row.get("answered").isEmpty()) {
            telling.as(owner, LocalDate.parse(row.get("answered")), () -> {
                ReplyQueries.ReplyRow there = queries.row(reply, "en");
                replying.answer(reply, there.version(), there.owner(), there.due(), Map.of(
                        "en", new Said(there.heard(), row.get("en")), "es", new Said(queries.row(reply, "es").heard(), row.get("es"))));
                if (!row.get("becomes").isEmpty()) {
                    replying.grow(reply, queries.row(reply, "en").version(), row.get("becomes"), there.name(), row.get("en"), row.get("how"));
                }
                return null;
            });
        }
        if (!row.get("done").isEmpty()) {
            telling.as(owner, LocalDate.parse(row.get("done")), () -> {
                replying.done(reply, queries.row(reply, "en").version());
                return null;
            });
        }
    }

    /** Null where it was taken on before, or is hidden in this telling. */
    private UUID take(Telling telling, Map<String, String> row, OrganizationId school, String owner) {
        CampaignId campaign = campaign(row.get("campaign"));
        Subject subject = Subject.valueOf(row.get("subject"));
        UUID of = of(campaign, subject, row.get("of"));
        boolean there = queries.rows(campaign, school, "en").stream().anyMatch(one -> one.subject() == subject && one.subjectId().equals(of));
        if (there || queries.figure(campaign, school, subject, of, "en").isEmpty()) {
            return null;
        }
        return replying.take(campaign, school, subject, of, telling.person(owner.contains("-") ? owner : "stf-" + owner), LocalDate.parse(row.get("due")), Map.of(
                "en", new Said(queries.heard(campaign, school, subject, of, "en"), ""), "es", new Said(queries.heard(campaign, school, subject, of, "es"), "")));
    }

    private UUID of(CampaignId campaign, Subject subject, String code) {
        return subject == Subject.COMMITMENT
                ? instruments.commitments("en").values().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow().id()
                : instruments.details(campaigns.details(campaign).instrument()).items().stream().filter(one -> one.code().equals(code)).findFirst().map(Item::id).orElseThrow();
    }

    private CampaignId campaign(String code) {
        return campaigns.named(code, "en", 10).stream().filter(one -> one.code().equals(code)).findFirst().map(CampaignRow::id).map(CampaignId::new).orElseThrow();
    }
}
