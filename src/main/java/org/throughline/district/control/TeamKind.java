package org.throughline.district.control;

/** Grade and subject teams follow from who teaches what; learning communities are made by people. */
public enum TeamKind { GRADE, SUBJECT, PLC }
