package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** Holds a set that was cut off on its way, is empty or somebody else's, before it ends what is only missing from it. */
@ApplicationScoped
public class ImportGuard {

    private static final long FEW = 50;
    /** Most districts have fewer schools than that, and all else hangs on them. */
    private static final long FEW_ORGANIZATIONS = 5;

    @Inject
    @ConfigProperty(name = "district.guard.percent", defaultValue = "10")
    int percent;

    /** The share of a kind that one set may end without a person's word. */
    public int percent() {
        return percent;
    }

    void look(ImportSql sql, List<CountRow> counts, Plan plan) {
        sql.run("""
                insert into district.roster_import_hold (import_id, reason, kind, file_name, ended, before, share, words)
                select :import, 'DISTRICT', '', '', 0, 0, 0,
                       (select string_agg(distinct o.name, ', ') from district.roster_import i join district.organization o on o.id = i.district_id
                        where i.state = 'DONE' and i.source <> :source)
                where exists (select 1 from district.roster_import i where i.state = 'DONE' and i.source <> :source)
                  and not exists (select 1 from district.roster_import i where i.state = 'DONE' and i.source = :source)""");
        for (CountRow count : counts) {
            if (!count.off() && mode(count, plan) == RosterMode.BULK) {
                look(sql, count);
            }
        }
    }

    private static RosterMode mode(CountRow count, Plan plan) {
        return plan.mode(count.kind().equals(CountRow.GUARDIANSHIP) ? RosterKind.USER : RosterKind.valueOf(count.kind()));
    }

    private void look(ImportSql sql, CountRow count) {
        long before = sql.count("select count(*) from " + inForce(count.kind()));
        long left = before - count.ended() + count.added();
        long few = count.kind().equals(RosterKind.ORG.name()) ? FEW_ORGANIZATIONS : FEW;
        boolean empty = count.ended() > 0 && left <= 0;
        if (empty || before > few && count.ended() * 100 > before * percent) {
            sql.run("""
                    insert into district.roster_import_hold (import_id, reason, kind, file_name, ended, before, share, words)
                    select :import, '%1$s', '%2$s', c.file_name, %3$d, %4$d, %5$d,
                           coalesce((select s.school || chr(31) || s.ended from district.roster_import_school s
                                     where s.import_id = :import and s.kind = '%2$s' and s.school is not null and s.ended > 0
                                     order by s.ended desc, s.school limit 1), '')
                    from district.roster_import_count c where c.import_id = :import and c.kind = '%2$s'
                    """.formatted(empty ? "EMPTY" : "SHARE", count.kind(), count.ended(), before, 100 * count.ended() / before));
        }
    }

    private static String inForce(String kind) {
        if (kind.equals(CountRow.GUARDIANSHIP)) {
            return "district.guardianship t join district.person p on p.id = t.student_id and p.source = :source where t.active";
        }
        if (kind.equals(RosterKind.DEMOGRAPHICS.name())) {
            return "district.person t where t.source = :source and t.active and (t.english_learner is not null or t.disability is not null or t.lunch_status is not null)";
        }
        return "district." + Targets.of(RosterKind.valueOf(kind)).table() + " t where t.source = :source and t.active";
    }
}
