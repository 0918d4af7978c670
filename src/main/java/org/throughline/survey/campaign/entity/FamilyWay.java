package org.throughline.survey.campaign.entity;

/** How families with several children are asked: at each school on its own, once for each child, or once for all. */
public enum FamilyWay { SCHOOL, CHILD, FAMILY }
