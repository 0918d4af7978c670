package org.throughline.survey.reply.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One step in the life of a reply: who left it in which state, with whom, and due when. */
@Embeddable
public record Step(@Enumerated(EnumType.STRING) ReplyState state, Instant at, @Column(name = "person_id") UUID person, @Column(name = "owner_id") UUID owner, LocalDate due) {}
