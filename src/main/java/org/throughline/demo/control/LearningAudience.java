package org.throughline.demo.control;

import org.throughline.pd.control.StaffQueries.StaffRow;

/** For whom a course of the demo is meant. */
final class LearningAudience {

    private LearningAudience() {}

    static boolean fits(String audience, StaffRow one) {
        String job = one.jobClass() == null ? "" : one.jobClass();
        String level = one.level() == null ? "" : one.level();
        return switch (audience) {
            case "All staff" -> true;
            case "Administrators" -> job.equals("administrator");
            case "Team leads, coaches and administrators" -> job.equals("administrator") || job.equals("coach") || job.equals("teacher");
            case "Team leads and coaches" -> job.equals("coach") || job.equals("teacher");
            case "Paraprofessionals", "Substitutes", "Office staff", "Support staff" -> job.equals("paraprofessional");
            case "Special education staff" -> job.equals("licensed") || job.equals("paraprofessional");
            case "Librarians" -> job.equals("licensed");
            case "Teachers, grades PK–2" -> job.equals("teacher") && (level.equals("elementary") || level.equals("early childhood"));
            case "Teachers, grades K–5", "Teachers, grades 5–6" -> job.equals("teacher") && level.equals("elementary");
            case "Teachers, grades 6–8" -> job.equals("teacher") && level.equals("middle");
            case "Teachers, grades 9–12" -> job.equals("teacher") && (level.equals("high") || level.equals("alternative"));
            case "Teachers, grades 6–12" -> job.equals("teacher") && !level.equals("elementary") && !level.equals("early childhood");
            default -> job.equals("teacher") || job.equals("licensed");
        };
    }

    /** The people of the story, whose learning is told by name; principals and teachers of no story have numbers. */
    static boolean named(StaffRow one) {
        return one.sourceId() != null && one.sourceId().matches("stf-(superintendent|leader|surveys|hr|catalog|communications|admin|principal2?|coach|council|observer|teacher)");
    }
}
