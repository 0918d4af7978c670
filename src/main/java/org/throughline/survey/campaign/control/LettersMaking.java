package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.Channel;

/**
 * Letters for whom no mail reaches, and cards for classes, as PDF by school and homeroom. Invitation, code and file come
 * into being together or not at all, a few rooms at a time, so that what was cut off is simply gone on with.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class LettersMaking {

    /** So many letters are made together at least, in whole rooms. */
    private static final int AT_ONCE = 150;
    private static final int ROOMS_AT_ONCE = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Campaigns campaigns;

    @Inject
    Invitations invitations;

    @Inject
    LetterRooms rooms;

    @Inject
    LetterText text;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Makes the next rooms' letters or cards of a school. Returns how many; 0 when all are made. */
    public int next(CampaignId id, OrganizationId school) {
        viewer.require(Can.RUN_SURVEYS, school);
        Campaign campaign = campaigns.lock(id);
        campaign.requireOpen(clock.instant());
        return campaign.audience() == Audience.STUDENT ? cards(campaign, school) : letters(campaign, school);
    }

    private int letters(Campaign campaign, OrganizationId school) {
        Map<String, List<Invitations.Asked>> byRoom = new LinkedHashMap<>();
        int taken = 0;
        for (Invitations.Asked asked : invitations.notInvited(campaign.campaignId(), school.value(), Channel.LETTER, Integer.MAX_VALUE)) {
            if (!byRoom.containsKey(asked.room()) && taken >= AT_ONCE) {
                break;
            }
            byRoom.computeIfAbsent(asked.room(), room -> new ArrayList<>()).add(asked);
            taken++;
        }
        byRoom.forEach((room, asked) -> {
            List<Invitations.Way> ways = Invitations.together(asked, Invitations.Asked::person, Invitations.Asked::place).stream()
                    .map(one -> new Invitations.Way(AccessCode.forInvitation(RANDOM), one.stream().map(each -> new Invitations.Invited(UUID.randomUUID(), each)).toList())).toList();
            invitations.add(campaign.campaignId(), Channel.LETTER, clock.today(), ways);
            rooms.add(campaign.campaignId(), school.value(), room, ways.size(), false, viewer.id().value(), text.letters(campaign, ways.get(0).asked().owner(), room, ways));
        });
        return taken;
    }

    private int cards(Campaign campaign, OrganizationId school) {
        int made = 0;
        for (LetterRooms.Class room : rooms.classes(campaign.campaignId(), school.value(), ROOMS_AT_ONCE)) {
            made += cards(campaign, school.value(), room);
        }
        return made;
    }

    private int cards(Campaign campaign, UUID school, LetterRooms.Class room) {
        List<AccessCode> codes = new ArrayList<>();
        for (int i = 0; i < room.students(); i++) {
            codes.add(AccessCode.forInvitation(RANDOM));
        }
        UUID set = rooms.add(campaign.campaignId(), school, room.room(), codes.size(), true, viewer.id().value(),
                text.cards(campaign, room.owner(), room.school(), room.room(), codes, room.young()));
        invitations.addCards(campaign.campaignId(), school, set, clock.today(), campaign.languages().contains("en") ? "en" : campaign.languages().iterator().next(), codes);
        return codes.size();
    }

    /** The sets of class cards of the schools for which the viewer runs surveys that still have unused cards. */
    public List<CardSet> sets(CampaignId id) {
        return rooms.sets(id).stream().filter(set -> set.unused() > 0 && viewer.scope(Can.RUN_SURVEYS).holds(new OrganizationId(set.school()))).toList();
    }

    /** Makes a set anew that was spoiled or lost: its unused cards open nothing any more, and as many new ones are made. Returns how many. */
    public int anew(CampaignId id, UUID set) {
        Campaign campaign = campaigns.lock(id);
        campaign.requireOpen(clock.instant());
        CardSet spoiled = sets(id).stream().filter(one -> one.id().equals(set)).findFirst().orElseThrow(NotFound::new);
        int unused = invitations.voidCards(set);
        if (unused == 0) {
            return 0;
        }
        rooms.drop(set);
        String owner = rooms.owner(spoiled.school());
        cards(campaign, spoiled.school(), new LetterRooms.Class(spoiled.room(), unused, spoiled.schoolName(), owner, rooms.young(spoiled.school())));
        audit.note(viewer.id().value(), "cards-made-anew", id.toString(), spoiled.schoolName() + ", " + spoiled.room() + ", " + unused);
        return unused;
    }

    /** What was made so far, by school, of the schools for which the viewer runs surveys. */
    public List<Printed> made(CampaignId id) {
        return rooms.made(id).stream().filter(one -> viewer.scope(Can.RUN_SURVEYS).holds(new OrganizationId(one.school()))).toList();
    }

    /** Writes a school's files as one archive. Who has it can act with every code in it: that is on record. */
    public void take(CampaignId id, OrganizationId school, OutputStream out) throws IOException {
        viewer.require(Can.RUN_SURVEYS, school);
        List<LetterRooms.Room> there = rooms.rooms(id, school.value());
        if (there.isEmpty()) {
            throw new NotFound();
        }
        Map<String, Integer> names = new HashMap<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (LetterRooms.Room room : there) {
            String name = LetterText.room(room.room()).replaceAll("[^\\p{L}\\p{N} ._-]", " ").strip();
            int times = names.merge(name, 1, Integer::sum);
            zip.putNextEntry(new ZipEntry(room.school().replaceAll("[^\\p{L}\\p{N} ._-]", " ") + "/" + name + (times > 1 ? " " + times : "") + ".pdf"));
            zip.write(rooms.pdf(room.id()));
            zip.closeEntry();
        }
        zip.finish();
        rooms.taken(id, school.value());
        audit.note(viewer.id().value(), "letters-taken", id.toString(), there.get(0).school());
    }

    /** The letters are printed: the file with the codes goes. */
    public void printed(CampaignId id, OrganizationId school) {
        viewer.require(Can.RUN_SURVEYS, school);
        rooms.printed(id, school.value());
        audit.note(viewer.id().value(), "letters-printed", id.toString(), school.toString());
    }

    /** The schools whose letters or cards can be made now; refuses where nobody may be asked. */
    public List<OrganizationId> schools(CampaignId id) {
        Campaign campaign = campaigns.get(id);
        if (campaign.schools().isEmpty()) {
            throw new NotYours();
        }
        campaign.requireOpen(clock.instant());
        return campaign.schools().stream().filter(school -> viewer.scope(Can.RUN_SURVEYS).holds(school)).sorted(java.util.Comparator.comparing(OrganizationId::toString)).toList();
    }

    /**
     * A school's printed matter.
     *
     * @param there   false once the file is gone
     * @param takenAt null before it was downloaded
     */
    public record Printed(UUID school, String name, long rooms, long letters, boolean there, Instant takenAt, boolean cards) {}

    /** Cards printed together for a class; unused are those that nobody answered with. */
    public record CardSet(UUID id, UUID school, String schoolName, String room, long unused) {

        /** A homeroom's name as it is; a grade, where there are no homerooms, in words. */
        public String label() {
            return schoolName + ", " + LetterText.room(room) + " (" + unused + ")";
        }
    }
}
