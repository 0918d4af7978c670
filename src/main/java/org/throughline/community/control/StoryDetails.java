package org.throughline.community.control;

import org.throughline.access.OrganizationId;
import org.throughline.community.StoryId;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.vision.CommitmentId;

/** A draft in full, to be gone on with. */
public record StoryDetails(StoryId id, long version, StoryKind kind, OrganizationId school, CommitmentId commitment, String titleEn,
        String titleEs, String textEn, String textEs, String tryEn, String tryEs, StoryConsent consent) {}
