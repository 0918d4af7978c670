package org.throughline.survey.answer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What was said. Written once, never changed, never joined with a person. */
@ApplicationScoped
class Responses {

    @PersistenceContext
    EntityManager em;

    /** @param school null where none was named */
    void add(CampaignId campaign, UUID school, Questionnaire asked, List<Form> forms, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Form form : forms) {
            // random, not time-ordered: the id must not tell when
            UUID id = UUID.randomUUID();
            lines.add(new Line(id, form));
            for (Item item : asked.items()) {
                Given given = form.answers().get(item.id());
                if (given != null) {
                    given.fitting(item).ifPresent(fitting -> fitting.values().forEach(value -> answers.add(new Answer(id, item.id(), value, fitting.words()))));
                }
            }
        }
        SqlWrite.all(em, """
                insert into survey.response (id, campaign_id, school_id, language, home_language, grade_band, answered_on)
                values (?, ?, ?, ?, ?, ?, ?)""", lines, (row, line) -> {
            row.setObject(1, line.id());
            row.setObject(2, campaign.value());
            row.setObject(3, school);
            row.setString(4, line.form().language());
            row.setString(5, line.form().homeLanguage());
            row.setString(6, line.form().gradeBand());
            row.setObject(7, day);
        });
        SqlWrite.all(em, "insert into survey.answer (response_id, item_id, value, words) values (?, ?, ?, ?)", answers, (row, answer) -> {
            row.setObject(1, answer.response());
            row.setObject(2, answer.item());
            row.setInt(3, answer.value());
            row.setString(4, answer.words());
        });
    }

    private record Line(UUID id, Form form) {}

    private record Answer(UUID response, UUID item, int value, String words) {}
}
