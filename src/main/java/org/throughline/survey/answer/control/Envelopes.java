package org.throughline.survey.answer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AccessCode;

/**
 * Who took part on paper in an anonymous survey, by the codes on the envelopes. It is written together with everybody else
 * who answered at the same school, so that neither the order nor a mark of the transaction leads from an envelope to the
 * form that was typed in after it.
 */
@ApplicationScoped
public class Envelopes {

    @PersistenceContext
    EntityManager em;

    @Inject
    Ballots ballots;

    /** Marks those whose codes these are as having taken part, each once, where they are asked at this school: their forms count there. */
    public Taken take(CampaignId campaign, OrganizationId school, Collection<AccessCode> codes) {
        Map<String, AccessCode> byHash = new HashMap<>();
        Set<AccessCode> twice = new LinkedHashSet<>();
        for (AccessCode code : codes) {
            if (byHash.put(hex(code), code) != null) {
                twice.add(code);
            }
        }
        ballots.lock(campaign);
        Map<String, List<Found>> found = found(campaign, byHash.keySet());
        List<AccessCode> before = new ArrayList<>();
        List<AccessCode> elsewhere = new ArrayList<>();
        List<AccessCode> several = new ArrayList<>();
        List<AccessCode> unknown = new ArrayList<>();
        Set<UUID> counting = new HashSet<>();
        byHash.forEach((hash, code) -> {
            List<Found> there = found.getOrDefault(hash, List.of());
            if (there.size() == 1 && !there.get(0).school().equals(school.value())) {
                elsewhere.add(code);
                twice.remove(code);
            } else if (there.size() == 1 && !there.get(0).answered()) {
                if (!counting.add(there.get(0).invitation())) {
                    twice.add(code);
                }
            } else {
                (there.isEmpty() ? unknown : there.size() == 1 ? before : several).add(code);
                twice.remove(code);
            }
        });
        int marked = mark(counting);
        if (marked > 0) {
            ballots.rewriteParticipation(campaign, school.value());
        }
        return new Taken(marked, sorted(before), sorted(twice), sorted(elsewhere), sorted(several), sorted(unknown));
    }

    /** The invitations that codes open, each child's too where a family's code stands on the envelope without a number. */
    private Map<String, List<Found>> found(CampaignId campaign, Collection<String> hashes) {
        return SqlRead.of(em, Found.class, """
                        with code as (select h as hex, decode(h, 'hex') as hash from unnest(string_to_array(:hashes, ',')) h)
                        select c.hex, i.id, i.school_id, i.answered from code c join survey.invitation_code k on k.code_hash = c.hash
                        join survey.invitation i on i.id = k.invitation_id and i.campaign_id = :campaign
                        union
                        select c.hex, i.id, i.school_id, i.answered from code c join survey.family_code f on f.code_hash = c.hash and f.campaign_id = :campaign
                        join survey.invitation i on i.campaign_id = f.campaign_id and i.person_id = f.person_id and i.place > 0""")
                .with("hashes", String.join(",", hashes)).with("campaign", campaign.value()).list().stream().collect(Collectors.groupingBy(Found::hex));
    }

    private int mark(Collection<UUID> invitations) {
        return invitations.isEmpty() ? 0
                : em.createNativeQuery("update survey.invitation set answered = true where id in (:ids) and not answered").setParameter("ids", invitations).executeUpdate();
    }

    private static String hex(AccessCode code) {
        return HexFormat.of().formatHex(code.hash());
    }

    /** In the order of the alphabet, whatever the order of the stack was. */
    private static List<String> sorted(Collection<AccessCode> codes) {
        List<String> texts = new ArrayList<>(codes.stream().map(AccessCode::text).toList());
        Collections.sort(texts);
        return texts;
    }

    record Found(String hex, UUID invitation, UUID school, boolean answered) {}

    /**
     * What became of codes.
     *
     * @param counted how many people took part who had not before
     * @param before  codes of people who had answered already
     * @param twice   codes of these that stood on two envelopes; they count once
     * @param elsewhere codes of people asked at another school
     * @param several codes of families with several children, without the number of one
     * @param unknown codes of nobody who was asked
     */
    public record Taken(int counted, List<String> before, List<String> twice, List<String> elsewhere, List<String> several, List<String> unknown) {}
}
