package org.throughline.demo.roster;

import java.util.Locale;

/** The five kinds of staff in the scope of professional development. */
enum JobClass {

    TEACHER, PARAPROFESSIONAL, LICENSED, ADMINISTRATOR, COACH;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
