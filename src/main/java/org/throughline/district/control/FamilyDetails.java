package org.throughline.district.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a person wants to be reached, what they opted out of, and what may be shown of them or their children.
 *
 * @param chosen language that was chosen here, or null; rosters is what rosters and files say
 */
public record FamilyDetails(UUID id, String name, PersonKind kind, String chosen, String rosters, List<Way> ways, List<About> about) {

    /** A channel with its address; own tells that it was recorded here, bounced that the last mail did not arrive. */
    public record Way(Channel channel, String address, String language, boolean verified, boolean bounced, boolean own) {}

    /** The person or a child, with what holds now and every line that was recorded, the newest first. */
    public record About(UUID id, String name, List<Holding> optOuts, List<Holding> consents, List<Line> lines) {}

    /** What holds now: of an opt-out given is false. */
    public record Holding(String scope, boolean given, LocalDate decidedOn, LocalDate expiresOn) {}

    /** What somebody recorded. */
    public record Line(ConsentKind kind, String scope, boolean given, ConsentSource source, LocalDate decidedOn, LocalDate expiresOn, Instant at, String by) {}

    /** Ways to reach somebody. */
    public enum Channel { EMAIL, TEXT, LETTER }

    /** What a line is about. */
    public enum ConsentKind { MEDIA, OPT_OUT }

    /** How it was said to us. */
    public enum ConsentSource { PAPER, PHONE, IN_PERSON, MAIL }
}
