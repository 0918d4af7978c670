package org.throughline.demo.roster;

import static org.throughline.demo.roster.JobClass.ADMINISTRATOR;
import static org.throughline.demo.roster.JobClass.COACH;
import static org.throughline.demo.roster.JobClass.LICENSED;
import static org.throughline.demo.roster.JobClass.PARAPROFESSIONAL;
import static org.throughline.demo.roster.JobClass.TEACHER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Hires the district's 1,258 staff. */
final class Staffing {

    private static final int PARAPROFESSIONALS = 222;
    private static final int LICENSED_AT_SCHOOLS = 135;
    private static final int LICENSED_AT_OFFICE = 8;
    private static final int ADMINISTRATORS_AT_OFFICE = 18;

    /** Counselors, social workers and psychologists; then librarians and speech-language pathologists. */
    private static final List<String> LICENSED_ROLES =
            List.of("counselor", "counselor", "counselor", "teacher", "teacher");

    private final Random random;
    private final Names names;
    private final Logins logins = new Logins();
    private final List<StaffMember> staff = new ArrayList<>();
    private int numbered;

    private Staffing(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    static List<StaffMember> hired(Random random) {
        Staffing hiring = new Staffing(random);
        NamedStaff.ALL.forEach(hiring::hire);
        hiring.fillOffice();
        hiring.fillSchools();
        return hiring.staff;
    }

    private void fillOffice() {
        fill(ADMINISTRATOR, "districtAdministrator", School.DISTRICT_ID, ADMINISTRATORS_AT_OFFICE);
        fill(LICENSED, "counselor", School.DISTRICT_ID, LICENSED_AT_OFFICE);
    }

    private void fillSchools() {
        int[] aides = spread(PARAPROFESSIONALS,
                school -> school.disabilityCount() + school.englishLearnerCount() / 2.0);
        int[] licensed = spread(LICENSED_AT_SCHOOLS, School::enrollment);
        for (int i = 0; i < School.ALL.size(); i++) {
            School school = School.ALL.get(i);
            String org = school.sourcedId();
            if (staffAt(org, ADMINISTRATOR) == 0) {
                hireUnnamed("stf-principal-" + school.slug(), ADMINISTRATOR, "principal", org);
            }
            fill(ADMINISTRATOR, "siteAdministrator", org, 1 + assistants(school));
            if (org.equals(NamedStaff.TOMAS_HERRERA.orgId())) {
                fill(TEACHER, "teacher", org, NamedStaff.SEVENTH_GRADE_SCIENCE);
                hire(NamedStaff.TOMAS_HERRERA);
            }
            fill(TEACHER, "teacher", org, school.teachers());
            fill(PARAPROFESSIONAL, "aide", org, aides[i]);
            for (int place = 0; place < licensed[i]; place++) {
                hireNumbered(LICENSED, LICENSED_ROLES.get(place % LICENSED_ROLES.size()), org);
            }
            fill(COACH, "teacher", org, school.slug().equals("larkspur-hs") ? 2 : 1);
        }
    }

    private static int[] spread(int total, ToDoubleFunction<School> weight) {
        return Shares.of(total, School.ALL.stream().mapToDouble(weight).toArray());
    }

    private static int assistants(School school) {
        return switch (school.level()) {
            case EARLY_CHILDHOOD, ELEMENTARY -> 1;
            case MIDDLE -> 2;
            case HIGH -> 4;
            case ALTERNATIVE -> 0;
        };
    }

    private long staffAt(String orgId, JobClass jobClass) {
        return staff.stream()
                .filter(person -> person.orgId().equals(orgId) && person.jobClass() == jobClass)
                .count();
    }

    /** Hires until there are so many, counting the people of the story. */
    private void fill(JobClass jobClass, String role, String orgId, int wanted) {
        for (long have = staffAt(orgId, jobClass); have < wanted; have++) {
            hireNumbered(jobClass, role, orgId);
        }
    }

    private void hireNumbered(JobClass jobClass, String role, String orgId) {
        hireUnnamed("stf-" + Digits.of(5, ++numbered), jobClass, role, orgId);
    }

    private void hireUnnamed(String sourcedId, JobClass jobClass, String role, String orgId) {
        Heritage heritage = heritage();
        Sex sex = random.nextInt(100) < 74 ? Sex.FEMALE : Sex.MALE;
        hire(new NamedStaff.Person(sourcedId, names.given(heritage, sex, List.of()), names.family(heritage),
                jobClass, role, orgId));
    }

    private void hire(NamedStaff.Person person) {
        String login = Logins.plain(person.givenName()) + "." + Logins.plain(person.familyName());
        staff.add(new StaffMember(person.sourcedId(), person.givenName(), person.familyName(), person.jobClass(),
                person.role(), person.orgId(), since(!person.sourcedId().matches("stf-\\d+")),
                logins.next(login)));
    }

    private Heritage heritage() {
        int draw = random.nextInt(100);
        if (draw < 68) {
            return Heritage.EUROPEAN;
        }
        if (draw < 80) {
            return Heritage.AFRICAN_AMERICAN;
        }
        if (draw < 92) {
            return Heritage.LATIN_AMERICAN;
        }
        return Heritage.values()[random.nextInt(Heritage.values().length)];
    }

    // most have been here for some years; nobody of the story may be newer than its first day
    private LocalDate since(boolean ofTheStory) {
        int years = (int) Math.min(28, Math.abs(random.nextGaussian()) * 9);
        return LocalDate.of(ofTheStory ? 2024 : 2026, 8, 1).minusYears(years);
    }
}
