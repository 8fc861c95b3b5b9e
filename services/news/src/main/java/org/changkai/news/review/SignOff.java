package org.changkai.news.review;

import java.time.Instant;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;

/**
 * One verdict of one person in one round.
 *
 * @param version that was read
 * @param hash of exactly what was read, see {@link Revisions}
 */
public record SignOff(
        Kind kind,
        Round round,
        Verdict verdict,
        @Nullable String note,
        Person by,
        int version,
        String hash,
        Instant signedAt) {}
