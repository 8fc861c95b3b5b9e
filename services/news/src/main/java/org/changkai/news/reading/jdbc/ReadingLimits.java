package org.changkai.news.reading.jdbc;

import java.time.Duration;

/**
 * How much is kept ready and for how long it is promised.
 *
 * @param lease how long a replica may answer without having looked for changes; a writer waits so long for a dead one
 */
public record ReadingLimits(long bytes, Duration lease) {}
