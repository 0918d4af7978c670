package org.throughline.survey.instrument.entity;

/**
 * What a survey of students may not ask without the parents' knowledge. Source: Protection of Pupil Rights Amendment,
 * 20 U.S.C. 1232h(b), items 1 to 8, in their order.
 */
public enum ProtectedArea {
    POLITICAL_BELIEFS, MENTAL_PROBLEMS, SEX, ILLEGAL_OR_DEMEANING_BEHAVIOR, CRITICAL_APPRAISAL_OF_FAMILY, PRIVILEGED_RELATIONSHIPS, RELIGION, INCOME
}
