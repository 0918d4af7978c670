package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AudienceRule;
import org.throughline.survey.campaign.entity.FamilyWay;

/** The rules by which campaigns choose whom they ask, and whom a rule gives. */
@ApplicationScoped
class AudienceRules {

    /** Parts lists as they travel; no name of a role or group has it. */
    private static final String PART = "\u001f";

    @PersistenceContext
    EntityManager em;

    void keep(CampaignId campaign, AudienceRule rule) {
        em.createNativeQuery("""
                        insert into survey.campaign_rule (campaign_id, roles, levels, grades, groups, languages, teams, sample, seed, family_way)
                        values (:id, string_to_array(:roles, :part), string_to_array(:levels, :part), string_to_array(:grades, :part),
                                string_to_array(:groups, :part), string_to_array(:languages, :part), cast(string_to_array(:teams, :part) as uuid[]),
                                cast(:sample as integer), :seed, :way)
                        on conflict (campaign_id) do update set roles = excluded.roles, levels = excluded.levels, grades = excluded.grades,
                            groups = excluded.groups, languages = excluded.languages, teams = excluded.teams, sample = excluded.sample,
                            seed = excluded.seed, family_way = excluded.family_way""")
                .setParameter("id", campaign.value()).setParameter("part", PART)
                .setParameter("roles", joined(rule.roles())).setParameter("levels", joined(rule.levels())).setParameter("grades", joined(rule.grades()))
                .setParameter("groups", joined(rule.groups()))
                .setParameter("languages", joined(rule.languages())).setParameter("teams", joined(rule.teams().stream().map(UUID::toString).toList()))
                .setParameter("sample", rule.sample()).setParameter("seed", rule.seed()).setParameter("way", rule.way().name()).executeUpdate();
    }

    AudienceRule of(CampaignId campaign) {
        return SqlRead.of(em, Kept.class, """
                        select array_to_string(roles, :part), array_to_string(levels, :part), array_to_string(grades, :part), array_to_string(groups, :part),
                               array_to_string(languages, :part), array_to_string(teams, :part), sample, seed, family_way
                        from survey.campaign_rule where campaign_id = :id""").with("part", PART).with("id", campaign.value()).first()
                .map(Kept::rule).orElse(AudienceRule.EVERYBODY);
    }

    /** What there is to choose from at some schools, with how many people have it. */
    List<AudiencePlanning.Choice> choices(Collection<UUID> schools) {
        return SqlRead.of(em, AudiencePlanning.Choice.class, """
                        select kind, name, label, n from (
                            select 'ROLE' as kind, s.role as name, s.role as label, count(distinct s.person_id) as n from district.v_staff s where s.school_id in (:schools) group by s.role
                            union all
                            select 'ROLE', s.job_class, s.job_class, count(distinct s.person_id) from district.v_staff s
                            where s.school_id in (:schools) and s.job_class is not null and s.job_class <> s.role group by s.job_class
                            union all
                            select 'LEVEL', o.level, o.level, count(*) from district.v_school o where o.id in (:schools) and o.level is not null group by o.level
                            union all
                            select 'GRADE', s.grade, s.grade, count(*) from district.v_student s where s.school_id in (:schools) and s.grade is not null group by s.grade
                            union all
                            select 'LANGUAGE', coalesce(nullif(s.home_language, ''), '?') as name, '', count(*) from district.v_student s where s.school_id in (:schools) group by 2
                            union all
                            select 'GROUP', g.name, g.name, count(*) from district.v_person_group g group by g.name
                            union all
                            select 'TEAM', cast(t.team_id as text), t.name, (select count(*) from district.v_team_member m where m.team_id = t.team_id)
                            from district.v_team t where t.school_id is null or t.school_id in (:schools)) c
                        order by kind, case when kind = 'GRADE' then case name when 'PK' then '-1' when 'TK' then '-2' when 'KG' then '-3' else name end end, label, name""")
                .with("schools", schools.isEmpty() ? Set.of(new UUID(0, 0)) : schools).list();
    }

    private static String joined(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(PART));
    }

    private static Set<String> parted(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(PART));
    }

    record Kept(String roles, String levels, String grades, String groups, String languages, String teams, Integer sample,
            long seed, String way) {

        AudienceRule rule() {
            return new AudienceRule(parted(roles), parted(levels), parted(grades), parted(groups), parted(languages),
                    parted(teams).stream().map(UUID::fromString).collect(Collectors.toSet()), sample, seed, FamilyWay.valueOf(way));
        }
    }
}
