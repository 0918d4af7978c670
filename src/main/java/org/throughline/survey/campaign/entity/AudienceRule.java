package org.throughline.survey.campaign.entity;

import java.util.Set;
import java.util.UUID;

/**
 * Who of an audience is asked. An empty set narrows nothing.
 *
 * @param roles     roles or job classes of staff
 * @param levels    of schools, as the rosters name them
 * @param grades    of students, or of families' children
 * @param groups    of the people asked, or of families' children
 * @param languages home languages; "?" for people of whom none is known
 * @param teams     teams that the people asked, or families' children, are in
 * @param sample    as many people at most, or null for all of them
 * @param seed      the same seed draws the same people
 */
public record AudienceRule(Set<String> roles, Set<String> levels, Set<String> grades, Set<String> groups, Set<String> languages, Set<UUID> teams,
        Integer sample, long seed, FamilyWay way) {

    public static final AudienceRule EVERYBODY = new AudienceRule(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 1, FamilyWay.SCHOOL);

    public AudienceRule {
        if (sample != null && sample < 1) {
            throw new SampleEmpty();
        }
        roles = Set.copyOf(roles);
        levels = Set.copyOf(levels);
        grades = Set.copyOf(grades);
        groups = Set.copyOf(groups);
        languages = Set.copyOf(languages);
        teams = Set.copyOf(teams);
    }
}
