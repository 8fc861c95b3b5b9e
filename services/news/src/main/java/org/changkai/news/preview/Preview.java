package org.changkai.news.preview;

import java.time.Instant;
import java.util.UUID;
import org.changkai.news.staff.Person;

/** A secret link to a story as it stands. The secret itself is told once and kept nowhere. */
public record Preview(UUID id, UUID story, Instant createdAt, Instant expiresAt, Person by) {}
