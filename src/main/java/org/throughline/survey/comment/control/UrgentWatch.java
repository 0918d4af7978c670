package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlWrite;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.comment.entity.Hit;
import org.throughline.survey.comment.entity.Watch;
import org.throughline.survey.comment.entity.WatchList;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/**
 * Looks through what is typed for words of danger when an answer comes in, in its transaction. Of an anonymous answer no more
 * goes on than the words and what the campaign keeps of the school.
 */
@ApplicationScoped
public class UrgentWatch {

    @PersistenceContext
    EntityManager em;

    @Inject
    WatchLists lists;

    /** @param school null where none was named */
    public void look(CampaignId campaign, UUID school, Questionnaire asked, List<Map<UUID, Given>> forms) {
        List<Item> typed = asked.items().stream().filter(item -> item.type() == ItemType.TEXT || item.type() == ItemType.LINE).toList();
        if (typed.isEmpty()) {
            return;
        }
        List<Found> found = new ArrayList<>();
        for (Map<UUID, Given> answers : forms) {
            for (Item item : typed) {
                Given given = answers.get(item.id());
                if (given != null && given.words() != null) {
                    String kinds = urgent(given.words(), lists.list());
                    if (!kinds.isEmpty()) {
                        found.add(new Found(item.id(), kinds, given.words()));
                    }
                }
            }
        }
        SqlWrite.all(em, """
                insert into survey.urgent_waiting (id, campaign_id, item_id, school_id, kinds, words)
                select gen_random_uuid(), c.id, ?, case when c.confidentiality <> 'ANONYMOUS' or c.keeps like '%SCHOOL%' then cast(? as uuid) end, string_to_array(?, ' '), ?
                from survey.campaign c where c.id = ?""", found, (row, one) -> {
            row.setObject(1, one.item());
            row.setObject(2, school);
            row.setString(3, one.kinds());
            row.setString(4, one.words());
            row.setObject(5, campaign.value());
        });
    }

    private static String urgent(String words, WatchList list) {
        return list.in(words).stream().map(Hit::kind).filter(Watch::urgent).distinct().sorted().map(Watch::name).collect(Collectors.joining(" "));
    }

    private record Found(UUID item, String kinds, String words) {}
}
