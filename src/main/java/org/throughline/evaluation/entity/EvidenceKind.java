package org.throughline.evaluation.entity;

/** What sort of artifact a piece of evidence is. */
public enum EvidenceKind { STUDENT_WORK, PHOTO, DOCUMENT, DATA, TESTIMONY }
