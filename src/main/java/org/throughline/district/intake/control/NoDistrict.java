package org.throughline.district.intake.control;

/** Nothing in the set says whose it is: no district, and nothing that a known district has. */
public class NoDistrict extends ImportRefused {}
