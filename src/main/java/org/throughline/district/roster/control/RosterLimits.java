package org.throughline.district.roster.control;

/**
 * What an uploaded roster may ask of the server.
 *
 * @param entries       most files in a zip
 * @param unpackedBytes most bytes of all files together, unpacked
 * @param ratio         how many times larger than packed a file may be; looked at above one megabyte only, since
 *                      small files of repeated words pack well without any harm
 * @param fieldChars    most characters of one field
 */
public record RosterLimits(int entries, long unpackedBytes, int ratio, int fieldChars) {

    /** Room for a district of a million enrollments many times over. */
    public static final RosterLimits USUAL = new RosterLimits(100, 4L << 30, 200, 16_384);

    static final long RATIO_FLOOR = 1L << 20;

    public RosterLimits {
        if (entries < 1 || unpackedBytes < 1 || ratio < 1 || fieldChars < 1) {
            throw new IllegalArgumentException("limits of a roster must be positive");
        }
    }
}
