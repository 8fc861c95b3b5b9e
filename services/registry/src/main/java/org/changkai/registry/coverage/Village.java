package org.changkai.registry.coverage;

import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/** A village or community; the position is null where nobody knows where its people live. */
public record Village(String code, String name, @Nullable Coordinate position) {}
