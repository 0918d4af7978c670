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
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.entity.CommentState;
import org.throughline.survey.comment.entity.HeldWithoutReason;
import org.throughline.survey.comment.entity.Redaction;

/**
 * A person decides of each comment whether it may be read: as it is, with parts blacked out, or not. Nobody decides about comments of
 * students or families of a school at which they teach. Every look is in the audit log.
 */
@Stateless
@RolesAllowed(Can.MODERATE_COMMENTS)
public class CommentModeration {

    private static final String MINE = """
             (:whole or c.school_id in (:schools)
              or :district and c.school_id is null and exists (select 1 from survey.campaign_school m where m.campaign_id = c.campaign_id and m.school_id in (:schools)))
             and (a.audience = 'STAFF' or a.audience = 'ANYONE' or not exists (
                 select 1 from district.v_staff f where f.person_id = :me and f.role = 'teacher'
                 and (f.school_id = c.school_id or c.school_id is null and f.school_id in (select m.school_id from survey.campaign_school m where m.campaign_id = c.campaign_id))))""";
    private static final String FROM = " from survey.comment c join survey.campaign a on a.id = c.campaign_id ";
    private static final String COLUMNS = """
            select c.id, c.version, c.campaign_id, coalesce(t.text, e.text), o.name, c.language, %s, array_to_string(c.flags, ' '), array_to_string(c.parts, chr(10)), c.state, c.shown, c.reason,
                   p.display_name, c.decided_on, c.at_school, c.at_level, c.at_district, count(*) over ()""";
    private static final String NAMES = """
             left join district.organization o on o.id = c.school_id left join district.v_person p on p.id = c.decided_by
             left join survey.item_text t on t.item_id = c.item_id and t.language = :own left join survey.item_text e on e.item_id = c.item_id and e.language = 'en'
            """;

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
        List<Row> rows = search.in(mine(Row.class, COLUMNS.formatted(CommentSearch.marked("c.words")) + FROM + CommentSearch.WORDS + NAMES + " where c.campaign_id = :campaign and (:words = '' or c.search @@ q.query)"
                        + " and (:state = '' or c.state = :state) and (:flag = '' or :flag = '-' and cardinality(c.flags) = 0 or :flag = any (c.flags))" + CommentSearch.NARROWED + " and "
                        + MINE + " order by cardinality(c.flags) = 0, c.id offset :first rows fetch next :size rows only"))
                .with("campaign", campaign.value()).with("state", search.state()).with("flag", search.flag()).with("own", language).with("first", first).with("size", size).list();
        if (!rows.isEmpty()) {
            read(campaign.value(), rows);
        }
        return rows;
    }

    public Row row(UUID id, String language) {
        Row row = mine(Row.class, COLUMNS.formatted("c.words") + FROM + NAMES + " where c.id = :id and " + MINE).with("id", id).with("own", language).first().orElseThrow(NotYours::new);
        read(row.campaign(), List.of(row));
        return row;
    }

    /** The next that waits in the campaign, behind this one in the order of the list. */
    public Optional<UUID> next(CampaignId campaign, UUID behind) {
        return mine(Found.class, "select c.id" + FROM + " where c.campaign_id = :campaign and c.state = 'NEW' and c.id <> :behind and " + MINE + " order by cardinality(c.flags) = 0, c.id < :behind, c.id fetch next 1 rows only")
                .with("campaign", campaign.value()).with("behind", behind).first().map(Found::id);
    }

    public Counts counts(CampaignId campaign) {
        return mine(Counts.class, """
                        select count(*) filter (where c.state = 'NEW'), count(*) filter (where c.state = 'NEW' and cardinality(c.flags) > 0), count(*) filter (where c.state = 'RELEASED'),
                               count(*) filter (where c.state = 'HELD'), coalesce(max((select g.late from survey.comment_gathering g where g.campaign_id = c.campaign_id)), 0)""" + FROM
                + " where c.campaign_id = :campaign and " + MINE).with("campaign", campaign.value()).one();
    }

    /** Campaigns in which comments wait, for lists of work: their titles, how many wait, and since when. */
    public List<Waiting> waiting(String language, int most) {
        return mine(Waiting.class, "select a.id, case :own when 'es' then coalesce(a.title_es, a.title_en) else a.title_en end, count(*), min(g.gathered_on)" + FROM
                + " join survey.comment_gathering g on g.campaign_id = a.id where c.state = 'NEW' and " + MINE + " group by a.id order by min(g.gathered_on), a.id").with("own", language).most(most).list();
    }

    /** With nothing blacked out where there are no parts; refuses with PartNotThere. */
    public void release(UUID id, long seenVersion, List<String> parts, String reason) {
        Words words = words(id);
        decide(id, seenVersion, CommentState.RELEASED, Redaction.of(words.words(), parts), reason);
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
        List<Found> clean = seen.isEmpty() ? List.of() : mine(Found.class, "select c.id" + FROM
                + " where c.campaign_id = :campaign and c.id in (:seen) and c.state = 'NEW' and cardinality(c.flags) = 0 and " + MINE).with("campaign", campaign.value()).with("seen", seen).list();
        clean.forEach(one -> decide(one.id(), words(one.id()).version(), CommentState.RELEASED, words(one.id()).words(), null));
        if (!clean.isEmpty()) {
            audit.note(viewer.id().value(), "comments-released", campaign.toString(), clean.stream().map(one -> one.id().toString()).collect(Collectors.joining(" ")));
        }
        return clean.size();
    }

    private void decide(UUID id, long seenVersion, CommentState state, String shown, String reason) {
        int changed = em.createNativeQuery("""
                        update survey.comment set version = version + 1, state = :state, shown = cast(:shown as text), shown_search = to_tsvector(cast(config as regconfig), cast(:shown as text)),
                               reason = nullif(cast(:reason as text), ''), decided_by = :me, decided_on = :today
                        where id = :id and version = :version""").setParameter("state", state.name()).setParameter("shown", shown).setParameter("reason", reason == null ? "" : reason.strip())
                .setParameter("me", viewer.id().value()).setParameter("today", clock.today()).setParameter("id", id).setParameter("version", seenVersion).executeUpdate();
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private Words words(UUID id) {
        return mine(Words.class, "select c.words, c.version" + FROM + " where c.id = :id and " + MINE).with("id", id).first().orElseThrow(NotYours::new);
    }

    private void read(UUID campaign, List<Row> rows) {
        audit.note(viewer.id().value(), "comments-moderated", campaign.toString(), rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")));
    }

    private <R extends Record> SqlRead<R> mine(Class<R> type, String sql) {
        Scope scope = viewer.scope(Can.MODERATE_COMMENTS);
        return SqlRead.of(em, type, sql).with("whole", scope.unbounded()).with("schools", scope.ids()).with("district", scope.whole()).with("me", viewer.id().value());
    }

    /**
     * @param parts what is offered to be blacked out, a line each
     * @param shown null unless it was released
     */
    public record Row(UUID id, long version, UUID campaign, String item, String school, String language, String words, String flags, String parts, CommentState state, String shown, String reason,
            String decidedBy, LocalDate decidedOn, boolean atSchool, boolean atLevel, boolean atDistrict, long total) {}

    /** @param late comments that came so late and so few that they stay unread */
    public record Counts(long waiting, long flagged, long released, long held, int late) {}

    /** Comments of a campaign that wait. */
    public record Waiting(UUID campaign, String title, long comments, LocalDate since) {}

    record Found(UUID id) {}

    record Words(String words, long version) {}
}
