package org.throughline.demo.roster;

/**
 * An adult who is responsible for the students of a household.
 *
 * @param login unique, in the shape of an e-mail address
 * @param hasEmail false for those whom the district reaches on paper only
 * @param role parent, guardian or relative
 */
record Guardian(String sourcedId, String givenName, String familyName, String login, boolean hasEmail, String role) {

    String email() {
        return hasEmail ? login : "";
    }
}
