package org.throughline.district.intake.control;

import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** What people need besides their rows: what sort of person each is, whose guardian, and what the demographics say. */
final class ApplyPeople {

    private static final String SORT = """
            case when role in ('teacher', 'principal', 'aide', 'counselor', 'administrator', 'districtAdministrator',
                               'siteAdministrator', 'systemAdministrator', 'proctor') then 1
                 when role = 'student' then 2
                 when role in ('guardian', 'parent', 'relative') then 3
                 else 4 end""";

    private final ImportSql sql;
    private final Plan plan;

    ApplyPeople(ImportSql sql, Plan plan) {
        this.sql = sql;
        this.plan = plan;
    }

    /** Roles say what somebody is; staff is who is also a parent. Without a role, what was known or the row itself does. */
    void sort() {
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
                left join district.person known on known.id = district.roster_id(:source, 'person', one.source_id)
                where one.import_id = :import and one.state = 'A' and s.import_id = :import and s.line = one.line and s.place = one.place
                """.formatted(SORT, kept));
        sql.note(Deviation.ROLE_NONE, plan.file(RosterKind.USER), "", """
                update district.staged_person s set state = 'O'
                where s.import_id = :import and s.state = 'A' and s.kind is null
                returning s.line, s.source_id as value, cast(null as text) as parameter""");
    }

    /** Who is whose guardian, as either of the two says. */
    Counted guardianships() {
        boolean bulk = plan.mode(RosterKind.USER) == RosterMode.BULK;
        String file = plan.file(RosterKind.USER);
        sql.note(Deviation.REFERENCE_ORPHAN_IGNORED, file, "agentSourcedIds", """
                select s.line, agent as value, cast(null as text) as parameter
                from district.staged_person s, unnest(string_to_array(s.agents, chr(31))) agent
                where s.import_id = :import and s.state = 'A'
                  and not exists (select 1 from district.person o where o.id = district.roster_id(:source, 'person', agent) and o.active)""");
        sql.run("""
                insert into district.staged_guardianship (import_id, guardian_id, student_id)
                select distinct :import, g.id, p.id
                from (select s.kind, district.roster_id(:source, 'person', s.source_id) as one, district.roster_id(:source, 'person', agent) as other
                      from district.staged_person s, unnest(string_to_array(s.agents, chr(31))) agent
                      where s.import_id = :import and s.state = 'A') named
                join district.person p on p.id = case when named.kind = 'STUDENT' then named.one else named.other end and p.active and p.kind = 'STUDENT'
                join district.person g on g.id = case when named.kind = 'STUDENT' then named.other else named.one end and g.active and g.kind <> 'STUDENT'""");
        sql.analyze("district.staged_guardianship");
        String ours = "t.active and exists (select 1 from district.person p where p.id = t.student_id and p.source = :source)";
        long before = sql.count("select count(*) from district.guardianship t where " + ours);
        long rows = sql.count("select count(*) from district.staged_guardianship where import_id = :import");
        long[] written = sql.written("""
                insert into district.guardianship as t (guardian_id, student_id)
                select guardian_id, student_id from district.staged_guardianship where import_id = :import
                on conflict (guardian_id, student_id) do update set active = true where not t.active""");
        String gone = ours + """
                 and not exists (select 1 from district.staged_guardianship s
                                 where s.import_id = :import and s.guardian_id = t.guardian_id and s.student_id = t.student_id)
                """ + (bulk ? """
                and not exists (select 1 from district.staged_person s where s.import_id = :import and s.state in ('R', 'O')
                                and district.roster_id(:source, 'person', s.source_id) in (t.guardian_id, t.student_id))""" : """
                and t.student_id in (select district.roster_id(:source, 'person', s.source_id) from district.staged_person s
                                     where s.import_id = :import and s.state = 'A' and s.kind = 'STUDENT')""");
        long ending = sql.count("select count(*) from district.guardianship t where " + gone);
        if (bulk) {
            EndingGuard.require(CountRow.GUARDIANSHIP, file, ending, before);
        }
        sql.run("update district.guardianship t set active = false where " + gone);
        return new Counted(CountRow.GUARDIANSHIP, written[0], written[1], rows - written[0] - written[1], ending, 0);
    }

    /** Only what the district opted in for reaches the staging, so all that is there is applied. */
    Counted demographics() {
        String file = plan.file(RosterKind.DEMOGRAPHICS);
        sql.analyze("district.staged_demographics");
        ApplyKind.leaveOutTwins(sql, "demographics", file);
        sql.note(Deviation.REFERENCE_ORPHAN, file, "sourcedId", """
                update district.staged_demographics s set state = 'O'
                where s.import_id = :import and s.state = 'A'
                  and not exists (select 1 from district.person o where o.id = district.roster_id(:source, 'person', s.source_id) and o.active)
                returning s.line, s.source_id as value, cast(null as text) as parameter""");
        String rows = """
                district.staged_demographics s where s.import_id = :import and s.state = 'A'
                and t.id = district.roster_id(:source, 'person', s.source_id)""";
        String known = "(t.english_learner is not null or t.disability is not null or t.lunch_status is not null)";
        long valid = sql.count("select count(*) from district.staged_demographics where import_id = :import and state = 'A'");
        long before = sql.count("select count(*) from district.person t where t.source = :source and t.active and " + known);
        long added = sql.count("select count(*) from district.person t, " + rows + " and not " + known
                + " and (s.english_learner is not null or s.disability is not null or s.lunch_status is not null)");
        long written = sql.run("""
                update district.person t set english_learner = s.english_learner, disability = s.disability, lunch_status = s.lunch_status
                from %s and (t.english_learner, t.disability, t.lunch_status) is distinct from (s.english_learner, s.disability, s.lunch_status)
                """.formatted(rows));
        boolean bulk = plan.mode(RosterKind.DEMOGRAPHICS) == RosterMode.BULK;
        String gone = "t.source = :source and t.active and " + known + (bulk ? " and not" : " and")
                + " exists (select 1 from district.staged_demographics s where s.import_id = :import and s.source_id = t.source_id and s.state "
                + (bulk ? "<> 'D')" : "= 'D')");
        long ending = sql.count("select count(*) from district.person t where " + gone);
        if (bulk) {
            EndingGuard.require(RosterKind.DEMOGRAPHICS.name(), file, ending, before);
        }
        sql.run("update district.person t set english_learner = null, disability = null, lunch_status = null where " + gone);
        long refused = sql.count("select count(*) from district.staged_demographics where import_id = :import and state in ('O', 'T')");
        return new Counted(RosterKind.DEMOGRAPHICS.name(), added, written - added, valid - written, ending, refused);
    }
}
