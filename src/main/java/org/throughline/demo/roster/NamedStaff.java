package org.throughline.demo.roster;

import static org.throughline.demo.roster.JobClass.ADMINISTRATOR;
import static org.throughline.demo.roster.JobClass.COACH;
import static org.throughline.demo.roster.JobClass.LICENSED;
import static org.throughline.demo.roster.JobClass.TEACHER;

import java.util.List;

/** The people of the story, whom a visitor can sign in as. */
final class NamedStaff {

    /** In the list of teachers of Maple Ridge, the place at which one gets seventh-grade science. */
    static final int SEVENTH_GRADE_SCIENCE = 9;

    private static final String MAPLE_RIDGE = School.MAPLE_RIDGE.sourcedId();

    /** Someone of the story, before hiring. */
    record Person(String sourcedId, String givenName, String familyName, JobClass jobClass, String role,
            String orgId) {
    }

    static final Person TOMAS_HERRERA =
            new Person("stf-teacher", "Tomás", "Herrera", TEACHER, "teacher", MAPLE_RIDGE);

    /** All but Tomás Herrera. */
    static final List<Person> ALL = List.of(
            office("stf-superintendent", "Helen", "Achterberg", "districtAdministrator"),
            office("stf-leader", "Desmond", "Whitfield", "districtAdministrator"),
            office("stf-surveys", "Amara", "Osei", "districtAdministrator"),
            office("stf-hr", "Renée", "Lindqvist", "districtAdministrator"),
            office("stf-catalog", "Priya", "Raman", "districtAdministrator"),
            office("stf-communications", "Katarzyna", "Zielińska", "districtAdministrator"),
            office("stf-admin", "Glenn", "Tobin", "systemAdministrator"),
            new Person("stf-principal", "Marisol", "Vega", ADMINISTRATOR, "principal", MAPLE_RIDGE),
            new Person("stf-principal2", "Curtis", "Bellweather", ADMINISTRATOR, "principal",
                    School.PINE_STREET.sourcedId()),
            new Person("stf-coach", "Linh", "Đặng", COACH, "teacher", MAPLE_RIDGE),
            new Person("stf-council", "Naomi", "Castellano", TEACHER, "teacher", MAPLE_RIDGE),
            new Person("stf-observer", "Yusuf", "Halabi", LICENSED, "counselor", School.DISTRICT_ID));

    private NamedStaff() {
    }

    private static Person office(String sourcedId, String givenName, String familyName, String role) {
        return new Person(sourcedId, givenName, familyName, ADMINISTRATOR, role, School.DISTRICT_ID);
    }
}
