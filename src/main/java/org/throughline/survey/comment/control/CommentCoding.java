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
import org.throughline.platform.Narrowed;
import org.throughline.platform.SqlRead;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;

/** People sort released comments by themes. Who sorts as the second does not see what the first one said. */
@Stateless
@RolesAllowed(Can.CODE_COMMENTS)
public class CommentCoding {

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
        Narrowed open = mine().and("c.campaign_id = :campaign", "campaign", campaign.value());
        if (second) {
            open.and("c.codings = 1 and not " + BY_ME, "me", viewer.id().value());
        } else {
            open.and("c.codings = 0");
        }
        return open.read(em, Found.class, "select c.id from survey.comment c where %s order by c.id fetch next 1 rows only").first().map(Found::id);
    }

    public Sorted sorted(CampaignId campaign) {
        return mine().and("c.campaign_id = :campaign", "campaign", campaign.value()).read(em, Sorted.class, """
                        select coalesce(sum(c.comments), 0), coalesce(sum(c.comments) filter (where c.codings > 0), 0), coalesce(sum(c.comments) filter (where c.codings > 1), 0),
                               (select count(*) from survey.comment_coding g join survey.comment m on m.id = g.comment_id
                                where g.coder_id = :me and m.campaign_id = :campaign and m.state = 'RELEASED')
                        from survey.comment_count c where %s""").with("me", viewer.id().value()).one();
    }

    /** What may be read of it, what the viewer sorted it into, and what is suggested: what they refused once is suggested no more. */
    public Comment comment(UUID id, String language) {
        UUID me = viewer.id().value();
        Line line = mine().and("c.id = :id", "id", id).read(em, Line.class, """
                        select c.campaign_id, coalesce(t.text, e.text), c.language, c.shown,
                               (select string_agg(cast(g.theme_id as text), ' ') from survey.comment_theme g where g.comment_id = c.id and g.coder_id = :me),
                               (select string_agg(cast(s.theme_id as text), ' ') from survey.theme_suggestion s where s.comment_id = c.id and s.coder_id = :me and not s.accepted),
                               """ + BY_ME + """
                         from survey.comment c
                        left join survey.item_text t on t.item_id = c.item_id and t.language = :own
                        left join survey.item_text e on e.item_id = c.item_id and e.language = 'en'
                        where %s""").with("own", language).with("me", me).first().orElseThrow(NotYours::new);
        Set<UUID> refused = ids(line.refused());
        audit.note(me, "comment-read-to-sort", line.campaign().toString(), id.toString());
        return new Comment(id, new CampaignId(line.campaign()), line.item(), line.language(), line.words(), ids(line.themes()),
                suggestions.suggest(line.language(), line.words()).stream().filter(theme -> !refused.contains(theme)).toList(), line.mine());
    }

    /**
     * Sorts it anew, for the viewer.
     *
     * @param suggested what was suggested when it was read: taken where it is among the themes, refused where not
     */
    public void sort(UUID id, Set<UUID> themes, Set<UUID> suggested) {
        // held until the end, so that what two people say at once is summed up by who comes second
        mine().and("c.id = :id", "id", id).read(em, Found.class, "select c.id from survey.comment c where %s for update").first().orElseThrow(NotYours::new);
        Set<UUID> known = new HashSet<>(SqlRead.of(em, Found.class, "select id from survey.theme").list().stream().map(Found::id).toList());
        write(id, themes.stream().filter(known::contains).toList());
        decided(id, suggested.stream().filter(known::contains).toList(), themes);
        em.createNativeQuery("""
                        update survey.comment set codings = (select count(*) from survey.comment_coding g where g.comment_id = :id),
                               themes = coalesce((select array_agg(v.theme_id order by v.theme_id) from survey.v_comment_theme v where v.comment_id = :id), '{}')
                        where id = :id""").setParameter("id", id).executeUpdate();
        em.createNativeQuery("update survey.comment_gathering set themes_behind = true where campaign_id = (select campaign_id from survey.comment where id = :id)")
                .setParameter("id", id).executeUpdate();
        audit.note(viewer.id().value(), "comment-sorted", id.toString(), themes.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")));
    }

    private void write(UUID id, List<UUID> themes) {
        UUID me = viewer.id().value();
        em.createNativeQuery("""
                        insert into survey.comment_coding (comment_id, coder_id, coded_on) values (:id, :me, :today)
                        on conflict (comment_id, coder_id) do update set coded_on = excluded.coded_on""")
                .setParameter("id", id).setParameter("me", me).setParameter("today", clock.today()).executeUpdate();
        em.createNativeQuery("delete from survey.comment_theme where comment_id = :id and coder_id = :me").setParameter("id", id).setParameter("me", me).executeUpdate();
        SqlWrite.all(em, "insert into survey.comment_theme (comment_id, coder_id, theme_id) values (?, ?, ?)", themes, (row, theme) -> {
            row.setObject(1, id);
            row.setObject(2, me);
            row.setObject(3, theme);
        });
    }

    private void decided(UUID id, List<UUID> suggested, Set<UUID> themes) {
        SqlWrite.all(em, """
                insert into survey.theme_suggestion (comment_id, theme_id, coder_id, accepted, decided_on) values (?, ?, ?, ?, ?)
                on conflict (comment_id, theme_id, coder_id) do update set accepted = excluded.accepted, decided_on = excluded.decided_on""", suggested, (row, theme) -> {
            row.setObject(1, id);
            row.setObject(2, theme);
            row.setObject(3, viewer.id().value());
            row.setBoolean(4, themes.contains(theme));
            row.setObject(5, clock.today());
        });
    }

    private static Set<UUID> ids(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).map(UUID::fromString).collect(Collectors.toSet());
    }

    /** Released comments, and their counts alike: those of the viewer's schools, and all of a campaign that asked no others. */
    private Narrowed mine() {
        Scope scope = viewer.scope(Can.CODE_COMMENTS);
        Narrowed mine = new Narrowed().and("c.state = 'RELEASED' and c.at_district");
        if (scope.unbounded()) {
            return mine;
        }
        return mine.and("c.at_school and c.school_id in (:schools)" + (scope.whole() ? " or " + CommentReach.ALL_MINE : ""), "schools", scope.ids());
    }

    /** @param suggested themes that are likely, the likeliest first */
    public record Comment(UUID id, CampaignId campaign, String item, String language, String words, Set<UUID> themes, List<UUID> suggested, boolean sorted) {}

    /** Released comments of a campaign: how many there are, how many somebody sorted, how many two did, how many the viewer. */
    public record Sorted(long comments, long once, long twice, long mine) {}

    record Line(UUID campaign, String item, String language, String words, String themes, String refused, boolean mine) {}

    record Found(UUID id) {}
}
