package org.changkai.booking.hold;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A place that is kept for a while. */
public record Held(
        UUID id, Instant expiresAt, String centre, List<String> services, LocalDateTime start, LocalDateTime end) {}
