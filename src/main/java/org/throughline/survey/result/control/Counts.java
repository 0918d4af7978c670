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
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Tally;

/** What was said, counted by subject and by people who are alike in all that is kept. Nothing of this leaves the making of results. */
@ApplicationScoped
class Counts {

    /** Stands for responses that name no school: they are a group of the district's total like any other. */
    static final UUID NO_SCHOOL = new UUID(0, 0);

    // anonymous answers keep the level of a school, others the grades of a child
    static final String KIND = """
            r.school_id, coalesce(o.level, case when c.confidentiality = 'ANONYMOUS' then nullif(r.grade_band, '') end, '?'),
             case when c.confidentiality = 'ANONYMOUS' or r.grade_band = '' then '?' else r.grade_band end,
             case when r.home_language = '' then '?' else r.home_language end, case when r.grp = '' then '-' else r.grp end""";
    static final String FROM = """
             from survey.tally_group r
             join survey.campaign c on c.id = r.campaign_id
             left join district.organization o on o.id = r.school_id
            """;

    @PersistenceContext
    EntityManager em;

    /** By item. */
    Map<UUID, Map<Kind, Tally>> items(CampaignId campaign) {
        Map<UUID, Map<Kind, Tally>> tallies = new LinkedHashMap<>();
        List<ItemCount> counts = SqlRead.of(em, ItemCount.class, "select t.item_id, " + KIND + ", i.type = 'MULTIPLE', t.value, o2.favorable, sum(t.n)" + FROM + """
                        join survey.tally_answer t on t.group_id = r.id
                        join survey.item i on i.id = t.item_id
                        left join survey.item_option o2 on o2.item_id = t.item_id and o2.value = t.value
                        where r.campaign_id = :campaign and coalesce(not o2.apart, i.type = 'TEN')
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9""").with("campaign", campaign.value()).list();
        for (ItemCount count : counts) {
            int n = (int) count.n();
            Tally one = new Tally(count.several() ? 0 : n, Map.of(count.value(), n), Boolean.TRUE.equals(count.favorable()) ? n : 0, count.favorable() == null ? 0 : n);
            add(tallies, count.item(), new Kind(count.school(), count.level(), count.grade(), count.language(), count.group()), one);
        }
        // who chose several options is one person
        addPeople(tallies, campaign, "join survey.item i on i.id = s.subject_id");
        return tallies;
    }

    /** The items of each commitment together. */
    Map<UUID, Map<Kind, Tally>> commitments(CampaignId campaign) {
        Map<UUID, Map<Kind, Tally>> tallies = new LinkedHashMap<>();
        addPeople(tallies, campaign, "where exists (select 1 from survey.item i where i.commitment_id = s.subject_id)");
        SqlRead.of(em, CommitmentCount.class, "select i.commitment_id, " + KIND + ", coalesce(sum(t.n) filter (where o2.favorable), 0), sum(t.n)" + FROM + """
                        join survey.tally_answer t on t.group_id = r.id
                        join survey.item i on i.id = t.item_id and i.type = 'SCALE' and i.commitment_id is not null
                        join survey.item_option o2 on o2.item_id = t.item_id and o2.value = t.value and not o2.apart
                        where r.campaign_id = :campaign
                        group by 1, 2, 3, 4, 5, 6""").with("campaign", campaign.value()).list()
                .forEach(count -> add(tallies, count.commitment(), new Kind(count.school(), count.level(), count.grade(), count.language(), count.group()),
                        new Tally(0, Map.of(), (int) count.favorable(), (int) count.answers())));
        return tallies;
    }

    private void addPeople(Map<UUID, Map<Kind, Tally>> tallies, CampaignId campaign, String which) {
        SqlRead.of(em, PeopleCount.class, "select s.subject_id, " + KIND + ", sum(s.people)" + FROM + """
                        join survey.tally_subject s on s.group_id = r.id and r.campaign_id = :campaign
                        %s
                        group by 1, 2, 3, 4, 5, 6""".formatted(which)).with("campaign", campaign.value()).list()
                .forEach(count -> add(tallies, count.subject(), new Kind(count.school(), count.level(), count.grade(), count.language(), count.group()),
                        new Tally((int) count.people(), Map.of(), 0, 0)));
    }

    private static void add(Map<UUID, Map<Kind, Tally>> tallies, UUID subject, Kind kind, Tally tally) {
        tallies.computeIfAbsent(subject, key -> new TreeMap<>()).merge(kind, tally, Tally::plus);
    }

    record ItemCount(UUID item, UUID school, String level, String grade, String language, String group, boolean several, int value, Boolean favorable, long n) {}

    record PeopleCount(UUID subject, UUID school, String level, String grade, String language, String group, long people) {}

    record CommitmentCount(UUID commitment, UUID school, String level, String grade, String language, String group, long favorable, long answers) {}
}
