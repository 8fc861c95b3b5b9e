package org.changkai.registry.area;

import java.time.LocalDate;

/** A link that led from a code, closed on that day, to another one, and leads there no longer. */
public record WithdrawnLink(LocalDate since, String oldCode, String newCode) {}
