package org.throughline.district.intake.control;

/** What applying one kind did; refused are rows left out only then. */
record Counted(String kind, long added, long changed, long same, long ended, long refused) {}
