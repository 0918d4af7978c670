package org.throughline.district.roster.control;

import java.util.List;

/**
 * A person. There is no password, which is never read.
 *
 * @param agents       ids of users who are the guardians or the children
 * @param grades       as {@link ClassRow} has them
 * @param primaryOrg   id of an organization, 1.2 only
 * @param homeLanguage from the column metadata.homeLanguage
 * @param jobClass     from the column metadata.jobClass
 */
public record UserRow(RowOrigin origin, boolean enabled, String username, List<UserIdentifier> userIds,
        String givenName, String familyName, String middleName, String preferredGivenName, String preferredMiddleName,
        String preferredFamilyName, String identifier, String masterIdentifier, String email, String sms, String phone,
        List<String> agents, List<String> grades, String primaryOrg, String pronouns, String homeLanguage,
        String jobClass) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.USER;
    }
}
