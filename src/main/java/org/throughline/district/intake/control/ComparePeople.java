package org.throughline.district.intake.control;

import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** What people need besides their rows: what sort of person each is, whose guardian, and what the demographics say. */
final class ComparePeople {

    private static final String SORT = """
            case when role in ('teacher', 'principal', 'aide', 'counselor', 'administrator', 'districtAdministrator',
                               'siteAdministrator', 'systemAdministrator', 'proctor') then 1
                 when role = 'student' then 2
                 when role in ('guardian', 'parent', 'relative') then 3
                 else 4 end""";

    private final ImportSql sql;
    private final Plan plan;

    ComparePeople(ImportSql sql, Plan plan) {
        this.sql = sql;
        this.plan = plan;
    }

    /** Roles say what somebody is; staff is who is also a parent. Without a role, what was known or the row itself does. */
    void sort() {
        leaveOutErased();
        String kept = plan.mode(RosterKind.ROLE) == RosterMode.BULK || plan.rolesOfUsers() ? "" : """
                union all
                select p.source_id, t.role from district.position t join district.person p on p.id = t.person_id
                where t.source = :source and t.active""";
        sql.run("""
                update district.staged_person s
                set kind = coalesce(case held.sort when 2 then 'STUDENT' when 3 then 'GUARDIAN' when 1 then 'STAFF' when 4 then 'STAFF' end, known.kind,
                        case when s.grades is not null then 'STUDENT' when s.job_class is not null then 'STAFF' when s.agents is not null then 'GUARDIAN' end)
                from district.staged_person one
                left join (select person, min(%s) as sort
                           from (select person, role from district.staged_position where import_id = :import and state = 'A' %s) roles
                           group by person) held on held.person = one.source_id
                left join district.person known on known.source = :source and known.source_id = one.source_id
                where one.import_id = :import and one.state = 'A' and s.import_id = :import and s.line = one.line and s.place = one.place
                """.formatted(SORT, kept));
        sql.note(Deviation.ROLE_NONE, plan.file(RosterKind.USER), "", """
                update district.staged_person s set state = 'O'
                where s.import_id = :import and s.state = 'A' and s.kind is null
                returning s.line, s.source_id as value, cast(null as text) as parameter""");
    }

    /** Who was erased comes back only when somebody says so. */
    private void leaveOutErased() {
        sql.note(Deviation.PERSON_ERASED, plan.file(RosterKind.USER), "", """
                update district.staged_person s set state = 'O'
                from district.erased_person e join district.person p on p.id = e.person_id and p.erased_at is not null
                where s.import_id = :import and s.state = 'A' and p.id = district.roster_id(:source, 'person', s.source_id)
                returning s.line, '' as value, cast(null as text) as parameter""");
    }

    /** Who is whose guardian, as either of the two says. */
    void guardianships() {
        sql.note(Deviation.REFERENCE_ORPHAN_IGNORED, plan.file(RosterKind.USER), "agentSourcedIds", """
                select s.line, agent as value, cast(null as text) as parameter
                from district.staged_person s, unnest(string_to_array(s.agents, chr(31))) agent
                where s.import_id = :import and s.state = 'A' and not exists (select 1 from present_person o where o.source_id = agent)""");
        sql.run("""
                insert into district.staged_guardianship (import_id, guardian_id, student_id)
                select distinct cast(:import as uuid), g.id, p.id
                from (select s.kind, s.source_id as one, agent as other
                      from district.staged_person s, unnest(string_to_array(s.agents, chr(31))) agent
                      where s.import_id = :import and s.state = 'A') named
                join present_person p on p.source_id = case when named.kind = 'STUDENT' then named.one else named.other end and p.kind = 'STUDENT'
                join present_person g on g.source_id = case when named.kind = 'STUDENT' then named.other else named.one end and g.kind <> 'STUDENT'""");
        sql.analyze("district.staged_guardianship");
        sql.run("""
                insert into district.roster_import_school (import_id, kind, school_id, added, changed, same, ended)
                select :import, '%s', null, count(*) filter (where t.student_id is null), count(*) filter (where not t.active), count(*) filter (where t.active),
                       (select count(*) from district.guardianship t where %s)
                from district.staged_guardianship s
                left join district.guardianship t on t.guardian_id = s.guardian_id and t.student_id = s.student_id
                where s.import_id = :import""".formatted(CountRow.GUARDIANSHIP, guardianshipsGoing(plan)));
    }

    static String guardianshipsGoing(Plan plan) {
        return """
                t.active and exists (select 1 from district.person p where p.id = t.student_id and p.source = :source)
                 and not exists (select 1 from district.staged_guardianship s
                                 where s.import_id = :import and s.guardian_id = t.guardian_id and s.student_id = t.student_id)
                """ + (plan.mode(RosterKind.USER) == RosterMode.BULK ? """
                and not exists (select 1 from district.staged_person s where s.import_id = :import and s.state in ('R', 'O')
                                and district.roster_id(:source, 'person', s.source_id) in (t.guardian_id, t.student_id))""" : """
                and t.student_id in (select district.roster_id(:source, 'person', s.source_id) from district.staged_person s
                                     where s.import_id = :import and s.state = 'A' and s.kind = 'STUDENT')""");
    }

    /** Only what the district opted in for reaches the staging, so all that is there counts. */
    void demographics() {
        String file = plan.file(RosterKind.DEMOGRAPHICS);
        sql.analyze("district.staged_demographics");
        CompareKind.leaveOutTwins(sql, "demographics", file);
        sql.note(Deviation.REFERENCE_ORPHAN, file, "sourcedId", """
                update district.staged_demographics s set state = 'O'
                where s.import_id = :import and s.state = 'A' and not exists (select 1 from present_person o where o.source_id = s.source_id)
                returning s.line, s.source_id as value, cast(null as text) as parameter""");
        sql.run("""
                insert into district.roster_import_school (import_id, kind, school_id, added, changed, same, ended)
                select :import, 'DEMOGRAPHICS', null, count(*) filter (where %1$s and not %2$s), count(*) filter (where %1$s and %2$s), count(*) filter (where not %1$s),
                       (select count(*) from district.person t where %3$s)
                from district.staged_demographics s
                left join district.person t on t.source = :source and t.source_id = s.source_id
                where s.import_id = :import and s.state = 'A'
                """.formatted("(s.english_learner, s.disability, s.lunch_status) is distinct from (t.english_learner, t.disability, t.lunch_status)",
                        "coalesce(t.english_learner is not null or t.disability is not null or t.lunch_status is not null, false)", demographicsGoing(plan)));
    }

    static String demographicsGoing(Plan plan) {
        boolean bulk = plan.mode(RosterKind.DEMOGRAPHICS) == RosterMode.BULK;
        return "t.source = :source and t.active and (t.english_learner is not null or t.disability is not null or t.lunch_status is not null)"
                + (bulk ? " and not" : " and")
                + " exists (select 1 from district.staged_demographics s where s.import_id = :import and s.source_id = t.source_id and s.state "
                + (bulk ? "not in ('D', 'U'))" : "= 'D')");
    }
}
