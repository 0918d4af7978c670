package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Map<Integer, Kind> kinds = kinds(campaign);
        SqlRead.of(em, ItemCount.class, """
                        select t.group_id, t.item_id, cast(sum(case when i.type = 'MULTIPLE' then 0 else t.n end) as integer), string_agg(t.value || ':' || t.n, ','),
                               cast(coalesce(sum(t.n) filter (where o.favorable), 0) as integer), cast(coalesce(sum(t.n) filter (where o.favorable is not null), 0) as integer)
                        from survey.tally_group g
                        join survey.tally_answer t on t.group_id = g.id
                        join survey.item i on i.id = t.item_id
                        left join survey.item_option o on o.item_id = t.item_id and o.value = t.value
                        where g.campaign_id = :campaign and coalesce(not o.apart, i.type = 'TEN')
                        group by 1, 2""").with("campaign", campaign.value()).list()
                .forEach(one -> add(tallies, one.item(), kinds.get(one.group()), new Tally(one.people(), Tally.byValue(one.parts()), one.favorable(), one.answers())));
        // who chose several options is one person
        addPeople(tallies, campaign, kinds, "join survey.item i on i.id = s.subject_id");
        return tallies;
    }

    /** The items of each commitment together. */
    Map<UUID, Map<Kind, Tally>> commitments(CampaignId campaign) {
        Map<UUID, Map<Kind, Tally>> tallies = new LinkedHashMap<>();
        Map<Integer, Kind> kinds = kinds(campaign);
        addPeople(tallies, campaign, kinds, "where exists (select 1 from survey.item i where i.commitment_id = s.subject_id)");
        SqlRead.of(em, CommitmentCount.class, """
                        select t.group_id, i.commitment_id, cast(coalesce(sum(t.n) filter (where o.favorable), 0) as integer), cast(sum(t.n) as integer)
                        from survey.tally_group g
                        join survey.tally_answer t on t.group_id = g.id
                        join survey.item i on i.id = t.item_id and i.type = 'SCALE' and i.commitment_id is not null
                        join survey.item_option o on o.item_id = t.item_id and o.value = t.value and not o.apart
                        where g.campaign_id = :campaign
                        group by 1, 2""").with("campaign", campaign.value()).list()
                .forEach(one -> add(tallies, one.commitment(), kinds.get(one.group()), new Tally(0, Map.of(), one.favorable(), one.answers())));
        return tallies;
    }

    /** By the groups in which responses are counted: several may be people of one kind. */
    private Map<Integer, Kind> kinds(CampaignId campaign) {
        return SqlRead.of(em, Group.class, "select r.id, " + KIND + FROM + "where r.campaign_id = :campaign").with("campaign", campaign.value()).list().stream()
                .collect(Collectors.toMap(Group::id, group -> new Kind(group.school(), group.level(), group.grade(), group.language(), group.group())));
    }

    private void addPeople(Map<UUID, Map<Kind, Tally>> tallies, CampaignId campaign, Map<Integer, Kind> kinds, String which) {
        SqlRead.of(em, PeopleCount.class, """
                        select s.group_id, s.subject_id, cast(sum(s.people) as integer) from survey.tally_group g
                        join survey.tally_subject s on s.group_id = g.id and g.campaign_id = :campaign
                        %s
                        group by 1, 2""".formatted(which)).with("campaign", campaign.value()).list()
                .forEach(one -> add(tallies, one.subject(), kinds.get(one.group()), new Tally(one.people(), Map.of(), 0, 0)));
    }

    private static void add(Map<UUID, Map<Kind, Tally>> tallies, UUID subject, Kind kind, Tally tally) {
        tallies.computeIfAbsent(subject, key -> new HashMap<>()).merge(kind, tally, Tally::plus);
    }

    record Group(int id, UUID school, String level, String grade, String language, String group) {}

    record ItemCount(int group, UUID item, int people, String parts, int favorable, int answers) {}

    record PeopleCount(int group, UUID subject, int people) {}

    record CommitmentCount(int group, UUID commitment, int favorable, int answers) {}
}
