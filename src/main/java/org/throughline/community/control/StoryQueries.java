package org.throughline.community.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.community.StoryId;
import org.throughline.community.entity.StoryKind;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;

/** Published stories are for everybody; drafts for those who tell stories. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class StoryQueries {

    private static final int MOST = 500;

    private static final String ROWS = """
            select t.id, t.kind, t.state, c.code, case when :es then c.short_es else c.short_en end, s.name,
                   case when :es and t.title_es <> '' then t.title_es else t.title_en end, case when :es and t.text_es <> '' then t.text_es else t.text_en end,
                   case when :es and t.try_es <> '' then t.try_es else t.try_en end, t.consent, t.written_at, t.published_at
            from community.story t
            join vision.commitment c on c.id = t.commitment_id
            join district.organization s on s.id = t.school_id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** Newest first; the commitment's code, the kind and the school are null for all. */
    public List<StoryRow> published(String commitment, StoryKind kind, OrganizationId school, Language language, int first, int size) {
        return SqlRead.of(em, StoryRow.class, ROWS + """
                        where t.state = 'PUBLISHED' and (cast(:commitment as text) is null or c.code = cast(:commitment as text))
                          and (cast(:kind as text) is null or t.kind = cast(:kind as text))
                          and (cast(:school as uuid) is null or t.school_id = cast(:school as uuid))
                        order by t.published_at desc, t.id offset :first rows""")
                .with("es", language == Language.ES).with("commitment", commitment).with("kind", kind == null ? null : kind.name())
                .with("school", school == null ? null : school.toString()).with("first", first).most(Math.min(size, MOST)).list();
    }

    /** Oldest first. */
    @RolesAllowed(Can.TELL_STORIES)
    public List<StoryRow> drafts(Language language) {
        Scope scope = viewer.scope(Can.TELL_STORIES);
        return SqlRead.of(em, StoryRow.class, ROWS + "where t.state = 'DRAFT' and (:whole or t.school_id in (:schools)) order by t.written_at, t.id")
                .with("es", language == Language.ES).with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list();
    }

    @RolesAllowed(Can.TELL_STORIES)
    public StoryDetails draft(StoryId id) {
        StoryDetails details = SqlRead.of(em, StoryDetails.class, """
                        select id, version, kind, school_id, commitment_id, title_en, title_es, text_en, text_es, try_en, try_es, consent
                        from community.story where id = :id and state = 'DRAFT'""").with("id", id.value()).one();
        viewer.require(Can.TELL_STORIES, details.school());
        return details;
    }

    /** The schools stories may be told of. */
    @RolesAllowed(Can.TELL_STORIES)
    public List<SchoolName> schools() {
        Scope scope = viewer.scope(Can.TELL_STORIES);
        return SqlRead.of(em, SchoolName.class, "select s.id, s.name from district.v_school s where (:whole or s.id in (:schools)) order by s.name, s.id")
                .with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    public List<CommitmentName> commitments(Language language) {
        return SqlRead.of(em, CommitmentName.class, "select id, code, case when :es then short_es else short_en end from vision.v_commitment order by position, code")
                .with("es", language == Language.ES).list();
    }

    /** A commitment by its code and short name. */
    public record CommitmentName(CommitmentId id, String code, String name) {}

    /** A school by its name. */
    public record SchoolName(OrganizationId id, String name) {}
}
