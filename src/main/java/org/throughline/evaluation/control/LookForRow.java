package org.throughline.evaluation.control;

import org.throughline.evaluation.LookForId;

/** A look-for in the language of the viewer, with what each level looks like and in how many walks it was used. */
public record LookForRow(LookForId id, String code, int edition, String commitment, String commitmentTitle, String title, String focus,
        String level0, String level1, String level2, String level3, int walks) {}
