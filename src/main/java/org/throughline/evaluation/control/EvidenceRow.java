package org.throughline.evaluation.control;

import java.time.Instant;
import java.util.UUID;
import org.throughline.evaluation.EvidenceId;
import org.throughline.evaluation.entity.Consent;
import org.throughline.evaluation.entity.EvidenceKind;
import org.throughline.evaluation.entity.Strength;

/**
 * A piece of evidence.
 *
 * @param file     null where there is none
 * @param open     true where the viewer may open the file
 * @param editable true where the viewer may keep evidence at the school
 */
public record EvidenceRow(EvidenceId id, String title, String claim, EvidenceKind kind, String source, String commitment,
        String commitmentName, String school, Strength strength, Consent consent, Instant addedAt, UUID file, String fileName,
        boolean open, boolean editable) {}
