package org.throughline.survey.comment.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;

/** People sort released comments by themes. Who sorts as the second does not see what the first one said. */
@Stateless
@RolesAllowed(Can.CODE_COMMENTS)
public class CommentCoding {

    private static final String MINE = """
             from survey.comment c
            where c.state = 'RELEASED' and (:district and c.at_district and exists (select 1 from survey.campaign_school m where m.campaign_id = c.campaign_id and (:whole or m.school_id in (:schools)))
                                            or c.at_school and (:whole or c.school_id in (:schools)))""";
    private static final String CODERS = "(select count(*) from survey.comment_coding g where g.comment_id = c.id)";
    private static final String BY_ME = "exists (select 1 from survey.comment_coding g where g.comment_id = c.id and g.coder_id = :me)";

    @PersistenceContext
    EntityManager em;

    @Inject
    ThemeSuggestions suggestions;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** A comment that nobody sorted; as a second one, which one other did. Empty where there is none. */
    public Optional<UUID> next(CampaignId campaign, boolean second) {
        return mine(Found.class, "select c.id", " and c.campaign_id = :campaign and not " + BY_ME + " and " + CODERS + " = :coders order by c.id fetch next 1 rows only")
                .with("campaign", campaign.value()).with("me", viewer.id().value()).with("coders", second ? 1 : 0).first().map(Found::id);
    }

    public Sorted sorted(CampaignId campaign) {
        return mine(Sorted.class, "select count(*), count(*) filter (where " + CODERS + " > 0), count(*) filter (where " + CODERS + " > 1), count(*) filter (where " + BY_ME + ")", " and c.campaign_id = :campaign")
                .with("campaign", campaign.value()).with("me", viewer.id().value()).one();
    }

    /** What may be read of it, what the viewer sorted it into, and what is suggested: what they refused once is suggested no more. */
    public Comment comment(UUID id, String language) {
        Line line = mine(Line.class, """
                        select c.campaign_id, coalesce((select t.text from survey.item_text t where t.item_id = c.item_id and t.language = :own),
                                        (select t.text from survey.item_text t where t.item_id = c.item_id and t.language = 'en')), c.language, c.shown,
                               coalesce((select string_agg(cast(t.theme_id as text), ' ') from survey.comment_theme t where t.comment_id = c.id and t.coder_id = :me), ''),
                               coalesce((select string_agg(cast(s.theme_id as text), ' ') from survey.theme_suggestion s where s.comment_id = c.id and s.coder_id = :me and not s.accepted), ''),
                               """ + BY_ME, " and c.id = :id").with("own", language).with("me", viewer.id().value()).with("id", id).first().orElseThrow(NotYours::new);
        Set<UUID> refused = ids(line.refused());
        audit.note(viewer.id().value(), "comment-read-to-sort", line.campaign().toString(), id.toString());
        return new Comment(id, new CampaignId(line.campaign()), line.item(), line.language(), line.words(), ids(line.themes()),
                suggestions.suggest(line.language(), line.words()).stream().filter(theme -> !refused.contains(theme)).toList(), line.mine());
    }

    /**
     * Sorts it anew, for the viewer.
     *
     * @param suggested what was suggested when it was read: taken where it is among the themes, refused where not
     */
    public void sort(UUID id, Set<UUID> themes, Set<UUID> suggested) {
        mine(Found.class, "select c.id", " and c.id = :id").with("id", id).first().orElseThrow(NotYours::new);
        UUID me = viewer.id().value();
        em.createNativeQuery("""
                        insert into survey.comment_coding (comment_id, coder_id, coded_on) values (:id, :me, :today)
                        on conflict (comment_id, coder_id) do update set coded_on = excluded.coded_on""").setParameter("id", id).setParameter("me", me).setParameter("today", clock.today()).executeUpdate();
        em.createNativeQuery("delete from survey.comment_theme where comment_id = :id and coder_id = :me").setParameter("id", id).setParameter("me", me).executeUpdate();
        Set<UUID> known = new HashSet<>(SqlRead.of(em, Found.class, "select id from survey.theme").list().stream().map(Found::id).toList());
        SqlWrite.all(em, "insert into survey.comment_theme (comment_id, coder_id, theme_id) values (?, ?, ?)", themes.stream().filter(known::contains).toList(), (row, theme) -> {
            row.setObject(1, id);
            row.setObject(2, me);
            row.setObject(3, theme);
        });
        SqlWrite.all(em, """
                insert into survey.theme_suggestion (comment_id, theme_id, coder_id, accepted, decided_on) values (?, ?, ?, ?, ?)
                on conflict (comment_id, theme_id, coder_id) do update set accepted = excluded.accepted, decided_on = excluded.decided_on""", suggested.stream().filter(known::contains).toList(), (row, theme) -> {
            row.setObject(1, id);
            row.setObject(2, theme);
            row.setObject(3, me);
            row.setBoolean(4, themes.contains(theme));
            row.setObject(5, clock.today());
        });
        audit.note(me, "comment-sorted", id.toString(), themes.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")));
    }

    private static Set<UUID> ids(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(" ")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private <R extends Record> SqlRead<R> mine(Class<R> type, String select, String more) {
        Scope scope = viewer.scope(Can.CODE_COMMENTS);
        return SqlRead.of(em, type, select + MINE + more).with("whole", scope.unbounded()).with("schools", scope.ids()).with("district", scope.whole());
    }

    /** @param suggested themes that are likely, the likeliest first */
    public record Comment(UUID id, CampaignId campaign, String item, String language, String words, Set<UUID> themes, List<UUID> suggested, boolean sorted) {}

    /** Released comments of a campaign: how many there are, how many somebody sorted, how many two did, how many the viewer. */
    public record Sorted(long comments, long once, long twice, long mine) {}

    record Line(UUID campaign, String item, String language, String words, String themes, String refused, boolean mine) {}

    record Found(UUID id) {}
}
