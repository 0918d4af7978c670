package org.throughline.evaluation.entity;

/** What was taught in a visited room. */
public enum Subject { LANGUAGE_ARTS, MATHEMATICS, SCIENCE, SOCIAL_STUDIES, WORLD_LANGUAGES, ARTS, PHYSICAL_EDUCATION, CAREER_AND_TECHNICAL, OTHER }
