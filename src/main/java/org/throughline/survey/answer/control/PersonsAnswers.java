package org.throughline.survey.answer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.AnswersAnonymous;
import org.throughline.survey.answer.entity.LookWithoutReason;
import org.throughline.survey.campaign.entity.Confidentiality;

/**
 * What one person said, where the campaign promised no more than that: by name for who reads named answers, in a
 * confidential campaign with the server's key, for who may join, and a reason. Every look is in the audit log.
 */
@Stateless
@RolesAllowed(Can.READ_NAMED_ANSWERS)
public class PersonsAnswers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Responses responses;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** Of a campaign that asks at the viewer's schools. */
    public Promise promise(CampaignId id, String language) {
        Scope scope = viewer.scope(Can.READ_NAMED_ANSWERS);
        return SqlRead.of(em, Promise.class, """
                        select c.confidentiality, case when :language = 'es' then coalesce(c.title_es, c.title_en) else c.title_en end from survey.campaign c
                        where c.id = :id and (:whole or exists (select 1 from survey.campaign_school m where m.campaign_id = c.id and m.school_id in (:schools))
                              or :district and not exists (select 1 from survey.campaign_school m where m.campaign_id = c.id))""")
                .with("id", id.value()).with("language", language).with("whole", scope.unbounded()).with("schools", scope.ids()).with("district", scope.whole()).one();
    }

    /** People of the viewer's schools who answered, by name. */
    public List<Answered> answered(CampaignId id, String words, int first, int size) {
        String capability = capability(id);
        Scope scope = viewer.scope(capability);
        return SqlRead.of(em, Answered.class, """
                        select i.id, p.display_name, o.name, count(*) over ()
                        from survey.invitation i join district.v_person p on p.id = i.person_id join district.organization o on o.id = i.school_id
                        where i.campaign_id = :campaign and i.answered and (:whole or i.school_id in (:schools))
                          and lower(p.display_name) like :words escape '!'
                        order by p.display_name, o.name, i.id offset :first rows fetch next :size rows only""")
                .with("campaign", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).with("first", first).with("size", size)
                .with("words", "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").list();
    }

    /**
     * Refuses with AnswersAnonymous, and with LookWithoutReason where a reason is needed.
     *
     * @param invitation of a person who answered
     * @return empty where the answers came on paper, or name and key were taken away since
     */
    public List<Said> said(CampaignId id, UUID invitation, String reason, String language) {
        String capability = capability(id);
        Invited invited = SqlRead.of(em, Invited.class, "select school_id, person_id from survey.invitation where id = :id and campaign_id = :campaign and answered and person_id is not null")
                .with("id", invitation).with("campaign", id.value()).one();
        viewer.require(capability, new OrganizationId(invited.school()));
        boolean joined = capability.equals(Can.JOIN_ANSWERS);
        if (joined && (reason == null || reason.isBlank())) {
            throw new LookWithoutReason();
        }
        audit.note(viewer.id().value(), joined ? "answers-joined" : "answers-read", id.toString(), invited.person() + (joined ? ": " + reason.strip() : ""));
        return SqlRead.of(em, Said.class, """
                        select coalesce(t.text, e.text), string_agg(coalesce(a.words, cast(a.number as text), cast(a.day as text), l.label, n.label, cast(a.value as text)), ', '
                                                                    order by a.place nulls last, a.value)
                        from survey.response r
                        join survey.answer a on a.response_id = r.id
                        join survey.item i on i.id = a.item_id
                        left join survey.item_text t on t.item_id = i.id and t.language = :language
                        left join survey.item_text e on e.item_id = i.id and e.language = 'en'
                        left join survey.option_text l on l.item_id = a.item_id and l.value = a.value and l.language = :language
                        left join survey.option_text n on n.item_id = a.item_id and n.value = a.value and n.language = 'en'
                        where r.campaign_id = :campaign and (r.person_id = :person and :named or r.join_key = :key and not :named)
                        group by r.id, i.id, i.position, t.text, e.text order by r.id, i.position""")
                .with("campaign", id.value()).with("person", invited.person()).with("named", !joined).with("language", language)
                .with("key", joined ? key(invitation) : new byte[0]).list();
    }

    private byte[] key(UUID invitation) {
        byte[] key = responses.key(invitation);
        return key == null ? new byte[0] : key;
    }

    /** What one must be allowed to look at answers of this campaign. */
    private String capability(CampaignId id) {
        return switch (promise(id, "en").kind()) {
            case ANONYMOUS -> throw new AnswersAnonymous();
            case CONFIDENTIAL -> Can.JOIN_ANSWERS;
            case NAMED -> Can.READ_NAMED_ANSWERS;
        };
    }

    /** Somebody who answered, and how many there are in all. */
    public record Answered(UUID invitation, String name, String school, long total) {}

    /** A question and what was said to it. */
    public record Said(String item, String answer) {}

    record Invited(UUID school, UUID person) {}

    /** What a campaign promises, and its title. */
    public record Promise(Confidentiality kind, String title) {}
}
