package org.changkai.registry.placement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as all are, and one word more.
 *
 * @param boundaries whether any boundaries are known; without them nothing is ever found
 */
record MisplacedPage<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        boolean boundaries) {}
