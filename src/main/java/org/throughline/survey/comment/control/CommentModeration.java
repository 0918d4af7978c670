package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.Narrowed;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.entity.CommentState;
import org.throughline.survey.comment.entity.HeldWithoutReason;
import org.throughline.survey.comment.entity.Redaction;

/**
 * A person decides of each comment whether it may be read: as it is, with parts blacked out, or not. Nobody decides about comments of
 * students, of families or of whoever wants to answer, at a school at which they teach. Every look is in the audit log.
 */
@Stateless
@RolesAllowed(Can.MODERATE_COMMENTS)
public class CommentModeration {

    private static final String FROM = " from survey.comment c join survey.campaign a on a.id = c.campaign_id ";
    private static final String COUNTED = " from survey.comment_count c join survey.campaign a on a.id = c.campaign_id ";
    private static final String COLUMNS = """
            select c.id, c.version, c.campaign_id, coalesce(t.text, e.text), o.name, c.language, %s, array_to_string(c.flags, ' '), array_to_string(c.parts, chr(10)),
                   c.state, c.shown, c.reason, p.display_name, c.decided_on, c.at_school, c.at_level, c.at_district""";
    private static final String NAMES = """
             left join district.organization o on o.id = c.school_id left join district.v_person p on p.id = c.decided_by
             left join survey.item_text t on t.item_id = c.item_id and t.language = :own left join survey.item_text e on e.item_id = c.item_id and e.language = 'en'
            """;

    /** Those in which something was found stand first. */
    private static final String ORDER = "cardinality(c.flags) = 0, c.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Of a campaign, in an order of chance that stays; those with something found first. */
    public List<Row> rows(CampaignId campaign, CommentSearch search, String language, int first, int size) {
        List<Row> rows = listed(campaign, search).and(search.of("c.search")).read(em, Row.class,
                "with page as (select c.id" + FROM + "where %s order by " + ORDER + " offset :first rows fetch next :size rows only)"
                        + COLUMNS.formatted(search.marked("c.words")) + " from page join survey.comment c on c.id = page.id " + NAMES + " order by " + ORDER)
                .with("own", language).with("first", first).with("size", size).list();
        if (!rows.isEmpty()) {
            read(campaign.value(), rows);
        }
        return rows;
    }

    /** How many there are; of what has to be looked for no more than the bound. */
    public long total(CampaignId campaign, CommentSearch search, int bound) {
        if (search.searches()) {
            return CommentSearch.found(em, listed(campaign, search).and(search.of("c.search")), bound);
        }
        Narrowed kept = in(campaign).and(stateOf(search)).and(search.kept());
        return CommentSearch.kept(em, search.flag().isEmpty() ? kept : kept.and("not c.flagged"));
    }

    public Row row(UUID id, String language) {
        Row row = mine().and("c.id = :id", "id", id).read(em, Row.class, COLUMNS.formatted("c.words") + FROM + NAMES + " where %s")
                .with("own", language).first().orElseThrow(NotYours::new);
        read(row.campaign(), List.of(row));
        return row;
    }

    /** The next that waits in the campaign, behind this one in the order of the list, or from its beginning. */
    public Optional<UUID> next(CampaignId campaign, UUID behind) {
        String select = "select c.id" + FROM + "where %s order by " + ORDER + " fetch next 1 rows only";
        Optional<Found> next = in(campaign).and("c.state = 'NEW'")
                .and("(cardinality(c.flags) = 0, c.id) > (select cardinality(b.flags) = 0, b.id from survey.comment b where b.id = :behind)", "behind", behind).read(em, Found.class, select).first();
        return next.or(() -> in(campaign).and("c.state = 'NEW' and c.id <> :behind", "behind", behind).read(em, Found.class, select).first()).map(Found::id);
    }

    public Counts counts(CampaignId campaign) {
        return in(campaign).read(em, Counts.class, """
                        select coalesce(sum(c.comments) filter (where c.state = 'NEW'), 0), coalesce(sum(c.comments) filter (where c.state = 'NEW' and c.flagged), 0),
                               coalesce(sum(c.comments) filter (where c.state = 'RELEASED'), 0), coalesce(sum(c.comments) filter (where c.state = 'HELD'), 0),
                               coalesce(max((select g.late from survey.comment_gathering g where g.campaign_id = c.campaign_id)), 0)""" + COUNTED + "where %s").one();
    }

    /** Campaigns in which comments wait, for lists of work: their titles, how many wait, and since when. */
    public List<Waiting> waiting(String language, int most) {
        return mine().and("c.state = 'NEW' and c.comments > 0").read(em, Waiting.class, """
                        select a.id, case :own when 'es' then coalesce(a.title_es, a.title_en) else a.title_en end, sum(c.comments), min(g.gathered_on)""" + COUNTED + """
                        join survey.comment_gathering g on g.campaign_id = a.id where %s
                        group by a.id order by min(g.gathered_on), a.id""").with("own", language).most(most).list();
    }

    /** With nothing blacked out where there are no parts; refuses with PartNotThere. */
    public void release(UUID id, long seenVersion, List<String> parts, String reason) {
        decide(id, seenVersion, CommentState.RELEASED, Redaction.of(words(id), parts), reason);
        audit.note(viewer.id().value(), parts.stream().allMatch(String::isBlank) ? "comment-released" : "comment-released-in-part", id.toString(), reason == null ? "" : reason.strip());
    }

    /** Also takes back what was released. */
    public void hold(UUID id, long seenVersion, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new HeldWithoutReason();
        }
        words(id);
        decide(id, seenVersion, CommentState.HELD, null, reason);
        audit.note(viewer.id().value(), "comment-held", id.toString(), reason.strip());
    }

    /** Releases, of those that somebody has before their eyes, what waits and in which nothing was found. Returns how many. */
    public int releaseSeen(CampaignId campaign, Collection<UUID> seen) {
        if (seen.isEmpty()) {
            return 0;
        }
        List<Found> released = in(campaign).and("c.id in (:seen)", "seen", seen).and("c.state = 'NEW' and cardinality(c.flags) = 0").read(em, Found.class, """
                        update survey.comment r set version = r.version + 1, state = 'RELEASED', shown = replace(r.words, :black, :typed),
                               shown_search = to_tsvector(cast(r.config as regconfig), r.words), decided_by = :decider, decided_on = :today
                        from (select c.id""" + FROM + "where %s order by c.id for update of c) w where w.id = r.id returning r.id")
                .with("black", Redaction.SIGN).with("typed", Redaction.TYPED).with("decider", viewer.id().value()).with("today", clock.today()).list();
        if (!released.isEmpty()) {
            audit.note(viewer.id().value(), "comments-released", campaign.toString(), released.stream().map(one -> one.id().toString()).sorted().collect(Collectors.joining(" ")));
        }
        return released.size();
    }

    private void decide(UUID id, long seenVersion, CommentState state, String shown, String reason) {
        int changed = em.createNativeQuery("""
                        update survey.comment set version = version + 1, state = :state, shown = cast(:shown as text),
                               shown_search = to_tsvector(cast(config as regconfig), cast(:shown as text)),
                               reason = nullif(cast(:reason as text), ''), decided_by = :me, decided_on = :today
                        where id = :id and version = :version""")
                .setParameter("state", state.name()).setParameter("shown", shown).setParameter("reason", reason == null ? "" : reason.strip())
                .setParameter("me", viewer.id().value()).setParameter("today", clock.today()).setParameter("id", id).setParameter("version", seenVersion).executeUpdate();
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
        em.createNativeQuery("""
                        update survey.comment_gathering set themes_behind = true
                        where campaign_id = (select c.campaign_id from survey.comment c where c.id = :id and c.codings > 0)""").setParameter("id", id).executeUpdate();
    }

    private String words(UUID id) {
        return mine().and("c.id = :id", "id", id).read(em, Words.class, "select c.words" + FROM + "where %s").first().orElseThrow(NotYours::new).words();
    }

    private void read(UUID campaign, List<Row> rows) {
        audit.note(viewer.id().value(), "comments-moderated", campaign.toString(), rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")));
    }

    private Narrowed listed(CampaignId campaign, CommentSearch search) {
        Narrowed listed = in(campaign).and(stateOf(search));
        if (search.flag().isEmpty()) {
            return listed;
        }
        return search.flag().equals("-") ? listed.and("cardinality(c.flags) = 0") : listed.and("cardinality(c.flags) > 0 and :flag = any (c.flags)", "flag", search.flag());
    }

    private static Narrowed stateOf(CommentSearch search) {
        return search.state().isEmpty() ? new Narrowed() : new Narrowed().and("c.state = :state", "state", search.state());
    }

    private Narrowed in(CampaignId campaign) {
        return mine().and("c.campaign_id = :campaign", "campaign", campaign.value());
    }

    /** Of comments and of their counts alike. */
    private Narrowed mine() {
        Scope scope = viewer.scope(Can.MODERATE_COMMENTS);
        Narrowed mine = new Narrowed();
        if (!scope.unbounded()) {
            mine.and("c.school_id in (:schools)" + (scope.whole() ? " or c.school_id is null and " + CommentReach.ALL_MINE : ""), "schools", scope.ids());
        }
        List<UUID> taught = SqlRead.of(em, Found.class, "select distinct f.school_id from district.v_staff f where f.person_id = :me and f.role = 'teacher' and f.school_id is not null")
                .with("me", viewer.id().value()).list().stream().map(Found::id).toList();
        return taught.isEmpty() ? mine : mine.and("""
                a.audience = 'STAFF' or case when c.school_id is not null then c.school_id not in (:taught)
                else not exists (select 1 from survey.campaign_school m where m.campaign_id = c.campaign_id and m.school_id in (:taught)) end""", "taught", taught);
    }

    /**
     * @param parts what is offered to be blacked out, a line each
     * @param shown null unless it was released
     */
    public record Row(UUID id, long version, UUID campaign, String item, String school, String language, String words, String flags, String parts, CommentState state, String shown, String reason,
            String decidedBy, LocalDate decidedOn, boolean atSchool, boolean atLevel, boolean atDistrict) {}

    /** @param late comments that came so late and so few that they stay unread */
    public record Counts(long waiting, long flagged, long released, long held, int late) {}

    /** Comments of a campaign that wait. */
    public record Waiting(UUID campaign, String title, long comments, LocalDate since) {}

    record Found(UUID id) {}

    record Words(String words) {}
}
