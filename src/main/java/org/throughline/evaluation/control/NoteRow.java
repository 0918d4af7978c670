package org.throughline.evaluation.control;

import org.throughline.evaluation.entity.NoteKind;

/** What an observer saw or heard, with the level given in that visit; null where it could not be judged. */
public record NoteRow(String school, NoteKind kind, String words, Integer level) {}
