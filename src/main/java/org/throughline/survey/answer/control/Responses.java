package org.throughline.survey.answer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.secret.Sealing;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What was said. Written once; with a person beside it only where that was promised. */
@ApplicationScoped
class Responses {

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealing sealing;

    /**
     * What of a person stays with what they said.
     *
     * @param person null unless their name is promised to stay
     * @param key    null unless an office may join the two with the server's key
     */
    record Tie(UUID person, byte[] key) {

        static final Tie NONE = new Tie(null, null);
    }

    /** What stays with the answers to an invitation; nothing where nobody was invited. */
    Tie tie(Sheet sheet) {
        return sheet.invitationId() == null ? Tie.NONE : tie(sheet.confidentiality(), sheet.invitationId());
    }

    Tie tie(Confidentiality promised, UUID invitation) {
        return switch (promised) {
            case ANONYMOUS -> Tie.NONE;
            case CONFIDENTIAL -> new Tie(null, key(invitation));
            case NAMED -> new Tie(SqlRead.of(em, Invited.class, "select person_id from survey.invitation where id = :id").with("id", invitation).one().person(), null);
        };
    }

    /** The key that joins a response with an invitation; null where the server has no key of its own. */
    byte[] key(UUID invitation) {
        return sealing.possible() ? sealing.mark("survey response of " + invitation) : null;
    }

    /** @param school null where none was named */
    void add(CampaignId campaign, UUID school, Questionnaire asked, List<Form> forms, LocalDate day) {
        add(campaign, school, asked, forms, day, Tie.NONE);
    }

    /** What is kept of who was invited, in the place of a group; "" where that is nothing. */
    String group(Sheet campaign, UUID invitation) {
        return invitation == null || !campaign.asking().keepsGroup() ? ""
                : SqlRead.of(em, Group.class, "select grp from survey.v_kept_group where invitation_id = :id").with("id", invitation).one().name();
    }

    /** @param day null where even the day would tell something */
    void add(CampaignId campaign, UUID school, Questionnaire asked, List<Form> forms, LocalDate day, Tie tie) {
        List<Line> lines = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Form form : forms) {
            // random, not time-ordered: the id must not tell when
            UUID id = UUID.randomUUID();
            lines.add(new Line(id, form));
            // what is hidden by the other answers does not count
            Map<UUID, Given> counting = new Filling(asked, form.answers()).counting();
            for (Item item : asked.items()) {
                Given given = counting.get(item.id());
                if (given != null) {
                    answers.addAll(Answer.of(id, item, given));
                }
            }
        }
        SqlWrite.all(em, """
                insert into survey.response (id, campaign_id, school_id, language, home_language, grade_band, answered_on, grp, person_id, join_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines, (row, line) -> {
            row.setObject(1, line.id());
            row.setObject(2, campaign.value());
            row.setObject(3, school);
            row.setString(4, line.form().language());
            row.setString(5, line.form().homeLanguage());
            row.setString(6, line.form().gradeBand());
            row.setObject(7, day);
            row.setString(8, line.form().group());
            row.setObject(9, tie.person());
            row.setBytes(10, tie.key());
        });
        SqlWrite.all(em, "insert into survey.answer (response_id, item_id, value, words, number, day, place) values (?, ?, ?, ?, ?, ?, ?)", answers, (row, answer) -> {
            row.setObject(1, answer.response());
            row.setObject(2, answer.item());
            row.setInt(3, answer.value());
            row.setString(4, answer.words());
            row.setBigDecimal(5, answer.number());
            row.setObject(6, answer.day(), Types.DATE);
            row.setObject(7, answer.place(), Types.SMALLINT);
        });
    }

    record Invited(UUID person) {}

    record Group(String name) {}

    private record Line(UUID id, Form form) {}

    private record Answer(UUID response, UUID item, int value, String words, BigDecimal number, LocalDate day, Integer place) {

        /** A line for each option; what is typed is one line. */
        static List<Answer> of(UUID response, Item item, Given given) {
            String typed = given.words();
            if (typed != null) {
                int value = given.values().get(0);
                return List.of(switch (item.type()) {
                    case NUMBER -> new Answer(response, item.id(), value, null, new BigDecimal(typed), null, null);
                    case DATE -> new Answer(response, item.id(), value, null, null, LocalDate.parse(typed), null);
                    default -> new Answer(response, item.id(), value, typed, null, null, null);
                });
            }
            boolean ranked = item.type() == ItemType.RANKING;
            return given.values().stream().map(value -> new Answer(response, item.id(), value, null, null, null,
                    ranked && item.option(value).filter(option -> !option.apart()).isPresent() ? given.place(value).orElse(null) : null)).toList();
        }
    }
}
