package org.throughline.access;

import java.util.List;

/** Filled in by the district: whom of the rosters somebody is who signs in by a provider. */
public interface StaffDirectory {

    /** Everyone active, staff or not, who has this value; letters compare without regard to case. */
    List<Listed> having(Attribute attribute, String value);

    /** Active staff whose name, e-mail or number has all these words, at most so many. */
    List<Listed> named(String words, int most);

    /** Whether the person is active staff. */
    boolean works(PersonId person);

    /** What the rosters know a person by. */
    enum Attribute { EMAIL, USERNAME, IDENTIFIER, SOURCE_ID }

    /**
     * A person of the rosters.
     *
     * @param places the names of the organizations they are at
     * @param staff  false for students and families
     */
    record Listed(PersonId person, String name, String email, String identifier, String places, boolean staff) {}
}
