package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.entity.Tally;

/** What was said, counted by subject, school and home language. Nothing of this leaves the making of results. */
@ApplicationScoped
class Counts {

    /** Stands for responses that name no school: they are a group of the district's total like any other. */
    static final UUID NO_SCHOOL = new UUID(0, 0);
    static final String NO_LANGUAGE = "?";

    private static final String GROUP = "coalesce(r.school_id, cast('00000000-0000-0000-0000-000000000000' as uuid)), case when r.home_language = '' then '?' else r.home_language end";

    @PersistenceContext
    EntityManager em;

    /** By item, school and language. */
    Map<UUID, Map<UUID, Map<String, Tally>>> items(CampaignId campaign) {
        Map<UUID, Map<UUID, Map<String, Tally>>> tallies = new LinkedHashMap<>();
        List<ItemCount> counts = SqlRead.of(em, ItemCount.class, "select t.item_id, " + GROUP + """
                        , i.type = 'MULTIPLE', t.value, o.favorable, sum(t.n)
                        from survey.tally_group r
                        join survey.tally_answer t on t.group_id = r.id
                        join survey.item i on i.id = t.item_id
                        left join survey.item_option o on o.item_id = t.item_id and o.value = t.value
                        where r.campaign_id = :campaign and coalesce(not o.apart, i.type = 'TEN')
                        group by 1, 2, 3, 4, 5, 6""").with("campaign", campaign.value()).list();
        for (ItemCount count : counts) {
            int n = (int) count.n();
            Tally one = new Tally(count.several() ? 0 : n, Map.of(count.value(), n), Boolean.TRUE.equals(count.favorable()) ? n : 0, count.favorable() == null ? 0 : n);
            add(tallies, count.item(), count.school(), count.language(), one);
        }
        // who chose several options is one person
        people(campaign, "join survey.item i on i.id = s.subject_id").forEach(count ->
                add(tallies, count.subject(), count.school(), count.language(), new Tally((int) count.people(), Map.of(), 0, 0)));
        return tallies;
    }

    /** The items of each commitment together, by school and language. */
    Map<UUID, Map<UUID, Map<String, Tally>>> commitments(CampaignId campaign) {
        Map<UUID, Map<UUID, Map<String, Tally>>> tallies = new LinkedHashMap<>();
        people(campaign, "where exists (select 1 from survey.item i where i.commitment_id = s.subject_id)").forEach(count ->
                add(tallies, count.subject(), count.school(), count.language(), new Tally((int) count.people(), Map.of(), 0, 0)));
        SqlRead.of(em, CommitmentCount.class, "select i.commitment_id, " + GROUP + """
                        , coalesce(sum(t.n) filter (where o.favorable), 0), sum(t.n)
                        from survey.tally_group r
                        join survey.tally_answer t on t.group_id = r.id
                        join survey.item i on i.id = t.item_id and i.type = 'SCALE' and i.commitment_id is not null
                        join survey.item_option o on o.item_id = t.item_id and o.value = t.value and not o.apart
                        where r.campaign_id = :campaign
                        group by 1, 2, 3""").with("campaign", campaign.value()).list()
                .forEach(count -> add(tallies, count.commitment(), count.school(), count.language(), new Tally(0, Map.of(), (int) count.favorable(), (int) count.answers())));
        return tallies;
    }

    private List<PeopleCount> people(CampaignId campaign, String which) {
        return SqlRead.of(em, PeopleCount.class, "select s.subject_id, " + GROUP + """
                        , sum(s.people)
                        from survey.tally_group r
                        join survey.tally_subject s on s.group_id = r.id and r.campaign_id = :campaign
                        %s
                        group by 1, 2, 3""".formatted(which)).with("campaign", campaign.value()).list();
    }

    private static void add(Map<UUID, Map<UUID, Map<String, Tally>>> tallies, UUID subject, UUID school, String language, Tally tally) {
        tallies.computeIfAbsent(subject, key -> new TreeMap<>()).computeIfAbsent(school, key -> new TreeMap<>()).merge(language, tally, Tally::plus);
    }

    record ItemCount(UUID item, UUID school, String language, boolean several, int value, Boolean favorable, long n) {}

    record PeopleCount(UUID subject, UUID school, String language, long people) {}

    record CommitmentCount(UUID commitment, UUID school, String language, long favorable, long answers) {}
}
