package org.throughline.survey.answer.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlDirect;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.time.RealTime;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.CodeUnknown;
import org.throughline.survey.campaign.entity.AccessCode;

/** Drafts, and what codes open. Each look is one statement. */
@ApplicationScoped
class Sheets {

    private static final String CAMPAIGN = ", c.id, c.version, c.opens_at, c.closes_at, c.scheduled_at, c.closed_at, c.published_at";

    private static final String ASKING = """
            select c.id, c.instrument_id, c.audience, c.confidentiality,\s""" + Titles.COLUMNS + """
            , c.answer_by, c.on_one_page,
            (select string_agg(l.language, ' ' order by l.language) from survey.campaign_language l where l.campaign_id = c.id),
            coalesce((select w.name from survey.campaign_school a join district.organization b on b.id = a.school_id
                      join district.organization w on w.id = b.parent_id where a.campaign_id = c.id order by w.id limit 1), ''),
            c.keeps, coalesce(c.kept_group, '')
            from survey.campaign c where c.id = ?""";

    /** Whether a public survey has as many answers as it takes, in all or at a school. */
    private static final String FULL = "exists (select 1 from survey.quota q where q.campaign_id = c.id and q.taken >= q.most and (q.school_id is null or q.school_id = %s))";

    private static final String INVITED = "select 'INVITED'" + CAMPAIGN + """
            , i.id, i.school_id, coalesce((select split_part(p.display_name, ' ', 1) || ', ' from district.v_person p where p.id = i.child_id), '') || o.name,
            coalesce(d.language, i.language), i.home_language, i.answered,
            d.id, coalesce(d.page, 1), coalesce(cast(d.answers as text), '{}'), true,
            case when c.audience = 'STUDENT' and i.person_id is not null then survey.left_out(c.id, i.person_id) else '' end, false, ''
            from survey.invitation_code k
            join survey.invitation i on i.id = k.invitation_id
            join survey.campaign c on c.id = i.campaign_id
            join district.organization o on o.id = i.school_id
            left join lateral (
                select b.* from survey.draft b where b.invitation_id = i.id
                union all
                select b.* from survey.draft b where b.code_hash = ? and b.invited and b.campaign_id = i.campaign_id) d on true
            where k.code_hash = ?""";
    private static final String BEGUN = "select 'BEGUN'" + CAMPAIGN + """
            , cast(null as uuid), d.school_id, o.name, d.language, d.home_language, false,
            d.id, d.page, cast(d.answers as text), true, '', """ + FULL.formatted("d.school_id") + """
            , d.held
            from survey.draft d
            join survey.campaign c on c.id = d.campaign_id
            left join district.organization o on o.id = d.school_id
            where d.code_hash = ? and not d.invited""";
    private static final String SENT = "select 'BEGUN'" + CAMPAIGN + """
            , cast(null as uuid), cast(null as uuid), cast(null as text), '', '', true, cast(null as uuid), 1, '{}', true, '', false, ''
            from survey.used_code u
            join survey.campaign c on c.id = u.campaign_id
            where u.code_hash = ?""";
    private static final String PUBLIC = "select 'PUBLIC'" + CAMPAIGN + """
            , cast(null as uuid), cast(null as uuid), cast(null as text), '', '', false, cast(null as uuid), 1, '{}', true, '', """ + FULL.formatted("cast(null as uuid)") + """
            , ''
            from survey.campaign c
            where c.code = ? and c.audience = 'ANYONE' and c.scheduled_at is not null""";

    private static final String SCHOOLS = """
            select o.id, o.name from survey.campaign_school s join district.organization o on o.id = s.school_id where s.campaign_id = ? order by o.name, o.id""";
    private static final long MINUTE = 60_000;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/throughline")
    DataSource database;

    @Inject
    @RealTime
    Clock clock;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    /** What it may be by its length is looked for, one by one, the likely first. Refuses with CodeUnknown. */
    Sheet of(String typed) {
        AccessCode code = AccessCode.typed(typed);
        Optional<Found> found = code.opensInvitation() ? one(INVITED, code.key().hash(), code.withoutKey().hash()) : Optional.empty();
        if (found.isEmpty() && code.isKey()) {
            found = one(BEGUN, code.hash()).or(() -> one(SENT, code.hash()));
        }
        return found.or(() -> one(PUBLIC, typed.strip().toLowerCase(Locale.ROOT))).map(this::sheet).orElseThrow(CodeUnknown::new);
    }

    private Optional<Found> one(String sql, Object... parameters) {
        return SqlDirect.first(database, Found.class, sql, parameters);
    }

    private Sheet sheet(Found row) {
        Known known = known(row.campaign(), row.version());
        return new Sheet(row.way(), known.asking(), known.schools(), row.opensAt(), row.closesAt(), row.scheduledAt(), row.closedAt(), row.publishedAt(),
                row.invitation(), row.school(), row.schoolName(), row.language(), row.homeLanguage(), row.answered(), row.draft(), row.page(), row.answers(),
                row.asksThere(), row.leftOut(), row.full(), row.held());
    }

    /** Read anew when the campaign changed, and now and then for the names of places. */
    private Known known(UUID campaign, int version) {
        Known before = known.get(campaign);
        long now = clock.millis();
        if (before != null && before.version() == version && now < before.until()) {
            return before;
        }
        Asking asking = SqlDirect.first(database, Asking.class, ASKING, campaign).orElseThrow(CodeUnknown::new);
        Known read = new Known(version, now + MINUTE, asking, SqlDirect.all(database, Visit.School.class, SCHOOLS, campaign));
        known.put(campaign, read);
        return read;
    }

    /** A campaign at a school, for who takes in forms. */
    Sheet campaign(CampaignId id, UUID school) {
        return one("select 'PUBLIC'" + CAMPAIGN + """
                , cast(null as uuid), s.school_id, cast(null as text), '', '', false, cast(null as uuid), 1, '{}', s.school_id is not null, '', false, ''
                from survey.campaign c left join survey.campaign_school s on s.campaign_id = c.id and s.school_id = ? where c.id = ?""",
                school, id.value()).map(this::sheet).orElseThrow(NotFound::new);
    }

    /** The names for texts that have a place for them: of an invited student's, or the asked about child's, teacher too. */
    Visit.Names names(Sheet sheet) {
        return SqlRead.of(em, Visit.Names.class, """
                        select coalesce((select o.name from district.v_school o where o.id = cast(:school as uuid)), ''),
                               coalesce((select h.name from survey.invitation i join district.v_homeroom_teacher h on h.student_id = coalesce(i.child_id, i.person_id)
                                         where i.id = cast(:invitation as uuid)), '')""")
                .with("school", sheet.schoolId()).with("invitation", sheet.invitationId()).one();
    }

    /**
     * Begins a draft. Of an invitation there is never more than one, unless the answers are anonymous: then the draft goes
     * by a key of its own and nothing in it tells of the invitation.
     *
     * @param code null where the invitation is all that is needed
     * @param held why its answers are to wait for somebody to look, or ""
     */
    void begin(Sheet sheet, AccessCode code, UUID school, String language, LocalDate day, String held) {
        boolean apart = code != null && sheet.invitationId() != null;
        SqlDirect.change(database, """
                insert into survey.draft (id, campaign_id, invitation_id, code_hash, school_id, language, home_language, started_on, invited, held)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                UUID.randomUUID(), sheet.campaignId(), apart ? null : sheet.invitationId(), code == null ? null : code.hash(), apart ? null : school, language,
                apart ? "" : sheet.homeLanguage(), day, apart, held);
    }

    /** Takes the answers of one page in place of those that were there for its items; false where there is no draft any more. */
    boolean save(UUID draft, Set<UUID> items, String given, String language, int page) {
        return SqlDirect.change(database, """
                update survey.draft set answers = (answers - string_to_array(?, ',')) || cast(? as jsonb), language = ?, page = ? where id = ?""",
                String.join(",", items.stream().map(UUID::toString).toList()), given, language, page, draft) == 1;
    }

    /** True for exactly one of those who send the same answers, however many at once. */
    boolean claim(Sheet sheet, AccessCode code) {
        if (sheet.invitationId() != null) {
            return SqlDirect.change(database, "update survey.invitation set answered = true where id = ? and not answered", sheet.invitationId()) == 1;
        }
        return SqlDirect.change(database, "insert into survey.used_code (code_hash, campaign_id) values (?, ?) on conflict do nothing", code.hash(), sheet.campaignId()) == 1;
    }

    /** Takes the draft away, with what it says now. */
    Optional<Taken> take(UUID draft) {
        return SqlDirect.first(database, Taken.class, "delete from survey.draft where id = ? returning cast(answers as text), language, home_language, school_id", draft);
    }

    /** Marks invitations as answered by their codes; how many it was. */
    int answered(CampaignId campaign, Collection<AccessCode> codes) {
        if (codes.isEmpty()) {
            return 0;
        }
        int answered = SqlWrite.all(em, """
                update survey.invitation i set answered = true from survey.invitation_code k
                where k.code_hash = ? and i.id = k.invitation_id and i.campaign_id = ? and not i.answered""", codes, (row, code) -> {
            row.setBytes(1, code.hash());
            row.setObject(2, campaign.value());
        });
        em.createNativeQuery("delete from survey.draft d using survey.invitation i where i.id = d.invitation_id and i.answered and d.campaign_id = :campaign")
                .setParameter("campaign", campaign.value()).executeUpdate();
        return answered;
    }

    /** Marks the invitation of a code as answered, and takes away what was begun on a screen; empty where it was answered before. */
    Optional<Whose> answeredOnPaper(CampaignId campaign, byte[] code) {
        Optional<Whose> whose = SqlRead.of(em, Whose.class, """
                        update survey.invitation i set answered = true from survey.invitation_code k
                        where k.code_hash = :code and i.id = k.invitation_id and i.campaign_id = :campaign and not i.answered
                        returning i.id, i.school_id, i.home_language""").with("code", code).with("campaign", campaign.value()).first();
        whose.ifPresent(one -> em.createNativeQuery("delete from survey.draft where invitation_id = :id").setParameter("id", one.invitation()).executeUpdate());
        return whose;
    }

    record Whose(UUID invitation, UUID school, String homeLanguage) {}

    record Taken(String answers, String language, String homeLanguage, UUID schoolId) {}

    /** A row of those that codes open, in the order of their columns. */
    record Found(Sheet.Way way, UUID campaign, int version, Instant opensAt, Instant closesAt, Instant scheduledAt, Instant closedAt, Instant publishedAt,
            UUID invitation, UUID school, String schoolName, String language, String homeLanguage, boolean answered, UUID draft, int page, String answers,
            boolean asksThere, String leftOut, boolean full, String held) {}

    private record Known(int version, long until, Asking asking, List<Visit.School> schools) {}
}
