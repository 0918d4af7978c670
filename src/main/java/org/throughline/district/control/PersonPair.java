package org.throughline.district.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two records that share what should be one person's.
 *
 * @param shares what they share
 * @param value  the number or address
 * @param alike  how alike the names are, from 0 to 1
 */
public record PersonPair(Side one, Side other, Shared shares, String value, double alike, Instant foundAt) {

    /** Names so alike that one person is likelier than two. */
    static final double LIKELY = 0.6;

    public boolean likely() {
        return alike >= LIKELY;
    }

    /** What records may share. */
    public enum Shared { IDENTIFIER, EMAIL }

    /**
     * One of the two, with all that tells them apart.
     *
     * @param children names of children, or of a student's guardians
     */
    public record Side(UUID id, String name, PersonKind kind, String sourceId, String number, String email, String phone, String places, String children,
            boolean signsIn, boolean active) {}

    static Side side(List<Side> sides, UUID id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst().orElseThrow();
    }
}
