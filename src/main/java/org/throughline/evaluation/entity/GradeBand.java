package org.throughline.evaluation.entity;

/** The grades by which visits are planned and counted. */
public enum GradeBand { PRE_K, K_2, GRADES_3_5, GRADES_6_8, GRADES_9_12 }
